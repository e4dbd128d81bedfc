const INDENT = "  ";
/** Deeper levels are not indented further, since the output of hostile nesting would grow with its square. */
const MAX_INDENT = 30;

/** Whole strings, then marks, then numbers and words. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g;

/**
 * JSON with a line for every member, or null where the text is not JSON. Only white space changes. Parsing
 * and writing the value again would lose digits, repeated keys, their order and escapes, which are judged
 * too.
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

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
