/**
 * A Markdown table, its first column to the left and the others to the right; empty without rows. Cells are
 * Markdown already.
 */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  if (rows.length === 0) return "";
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |\n`;
  return `${line(head)}${line(head.map((_, column) => (column === 0 ? "---" : "---:")))}${rows.map(line).join("")}\n`;
}
