const DEFINITION = /^ {0,3}\[([^\]\n]{1,200})\]:.{0,1000}$/gm;
const LABEL = /\[([^\][\n]{1,200})\]/g;

const keyOf = (label: string) => label.toLowerCase().replaceAll(/\s+/g, " ").trim();

/**
 * Of a text that is rendered in pieces: gives for a piece the definitions of links and footnotes that it
 * names and another piece holds.
 */
export function definitionsFor(text: string): (piece: string) => string {
  const lines = new Map<string, string>();
  for (const match of text.matchAll(DEFINITION)) {
    const key = keyOf(match[1] ?? "");
    if (!lines.has(key)) lines.set(key, match[0]);
  }
  if (lines.size === 0) return () => "";
  return (piece) => {
    const named = new Set(Array.from(piece.matchAll(LABEL), (match) => keyOf(match[1] ?? "")));
    const missing = [...named].flatMap((key) => lines.get(key) ?? []).filter((line) => !piece.includes(line));
    return missing.length === 0 ? "" : `\n\n${missing.join("\n\n")}`;
  };
}
