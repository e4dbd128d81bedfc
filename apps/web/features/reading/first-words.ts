const LONGEST = 120;

/** The beginning of a text on one line, to tell folded ones apart. */
export function firstWords(text: string): string {
  const line = text
    .slice(0, 4 * LONGEST)
    .trim()
    .replaceAll(/\s+/g, " ");
  return line.length > LONGEST || text.length > 4 * LONGEST
    ? `${line.slice(0, LONGEST).toWellFormed()}…`
    : line;
}
