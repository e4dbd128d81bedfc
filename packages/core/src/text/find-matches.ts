export type TextMatch = { readonly from: number; readonly to: number };

/**
 * Where a text has what is looked for, whatever its case and white space; matches don't overlap, and at most
 * `limit` are found.
 */
export function findMatches(text: string, wanted: string, limit: number): TextMatch[] {
  if (wanted.trim() === "") return [];
  const pattern = wanted
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"))
    .join("\\s+");
  const matches: TextMatch[] = [];
  for (const match of text.matchAll(new RegExp(pattern, "giu"))) {
    matches.push({ from: match.index, to: match.index + match[0].length });
    if (matches.length === limit) break;
  }
  return matches;
}
