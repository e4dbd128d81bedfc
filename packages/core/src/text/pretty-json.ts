const INDENT = "  ";
/** Deeper levels are not indented further: hostile nesting would otherwise grow with its square. */
const MAX_INDENT = 30;

/** Strings whole, then marks, then numbers and words. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * JSON with a line for every member; null when the text is none. Only the blanks change: digits, doubled
 * keys, their order and escapes are judged too, and would be lost in a value that is read and written again.
 */
export function prettyJson(text: string): string | null {
  if (!/^\s*[[{]/.test(text) || !isJson(text)) return null;
  const tokens = text.match(TOKEN) ?? [];
  let depth = 0;
  const line = () => `\n${INDENT.repeat(Math.min(depth, MAX_INDENT))}`;
  return tokens
    .map((token, index) => {
      const [before, after] = [tokens[index - 1] ?? "", tokens[index + 1] ?? ""];
      if (token === ",") return `,${line()}`;
      if (token === ":") return ": ";
      if (token === "{" || token === "[") {
        depth += 1;
        return after === "}" || after === "]" ? token : token + line();
      }
      if (token !== "}" && token !== "]") return token;
      depth -= 1;
      return before === "{" || before === "[" ? token : line() + token;
    })
    .join("");
}
