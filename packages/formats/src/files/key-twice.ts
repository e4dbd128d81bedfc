/** A text or a mark of JSON; numbers, words and blanks say nothing of keys. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g;

/** An object or a list that is open: an object's keys so far, and the key or the place that is being read. */
type Open = { readonly keys: Set<string> | undefined; at: string | number };

/**
 * The path to the first key that an object of a JSON text has twice, as `answer.text` or `turns[1].role`;
 * undefined where every key stands once. JSON.parse keeps the last of such values and says nothing. The text
 * must be valid.
 */
export function keyTwice(json: string): string | undefined {
  const open: Open[] = [];
  let text = "";
  for (const [token] of json.matchAll(TOKEN)) {
    const inner = open.at(-1);
    if (token === "{") open.push({ keys: new Set(), at: "" });
    else if (token === "[") open.push({ keys: undefined, at: 0 });
    else if (token === "}" || token === "]") open.pop();
    else if (token === "," && typeof inner?.at === "number") inner.at += 1;
    else if (token === ":" && inner?.keys) {
      inner.at = String(JSON.parse(text));
      if (inner.keys.has(inner.at)) return pathOf(open);
      inner.keys.add(inner.at);
    } else text = token;
  }
  return undefined;
}

function pathOf(open: readonly Open[]): string {
  return open
    .map(({ at }, depth) => (typeof at === "number" ? `[${at}]` : `${depth === 0 ? "" : "."}${at}`))
    .join("");
}
