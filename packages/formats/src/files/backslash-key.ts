/**
 * The first key of a JSON text that holds a backslash, as the text writes it; undefined where none does.
 *
 * Node 24 (V8 13.6) misreads keys after such a one. Its parser expects the key that followed last time, and
 * compares that with the text before the text's escapes are undone: once it has read {"a":0,"\\":1}, it reads
 * {"a":0,"\n":1} as {"a":0,"\\":1}, for as long as the process runs. It takes a key with a backslash to begin
 * with, so a text that has one must not come to `JSON.parse`.
 */
export function backslashKey(json: string): string | undefined {
  if (!json.includes("\\\\") && !json.includes("\\u005")) return undefined;
  let quote = -1;
  for (let at = json.indexOf("\\"); at !== -1;) {
    if (!isBackslash(json, at + 1)) {
      at = json.indexOf("\\", at + 2);
      continue;
    }
    let from = at + 2;
    let next = json.indexOf("\\", from);
    quote = json.indexOf('"', from);
    while (next !== -1 && next < quote) {
      from = next + 2;
      next = json.indexOf("\\", from);
      // Looked for again only where the one that was found is escaped: else long texts take quadratic time.
      if (quote < from) quote = json.indexOf('"', from);
    }
    if (quote === -1) return undefined;
    if (isKey(json, quote)) return json.slice(opening(json, at), quote);
    at = next;
  }
  return undefined;
}

/** Whether what stands behind a backslash makes it an escaped one. */
function isBackslash(json: string, at: number): boolean {
  return json[at] === "\\" || json.startsWith("u005c", at) || json.startsWith("u005C", at);
}

/** Whether the string that ends with the quote is a key. */
function isKey(json: string, quote: number): boolean {
  let at = quote + 1;
  while (json[at] === " " || json[at] === "\n" || json[at] === "\t" || json[at] === "\r") at += 1;
  return json[at] === ":";
}

/** Where the text of a string begins that has its first escaped backslash at `at`. */
function opening(json: string, at: number): number {
  let from = at;
  while (from > 0 && (json[from - 1] !== '"' || json[from - 2] === "\\")) from -= 1;
  return from;
}
