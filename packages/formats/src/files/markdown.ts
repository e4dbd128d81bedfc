/** Control characters, characters that change the direction of text, and white space. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\s]+/gu;

/** Marks of Markdown, and what Hub and GitHub add: mathematics, people, emoji, bare addresses. */
const MARKS = /[\\`*_{}[\]()#|~!$@]|:(?=\S)|(?<=www)\./giu;

/** What begins a list or underlines a heading, where it begins a line. */
const BEGINNING = /^(?:[-+=]|\d+\.(?=\s|$))/u;

/**
 * Somebody's words as Markdown that says just them, on one line: nothing in them is a tag, a link, a mark or
 * the end of a table's cell, wherever the text stands. Ordinary punctuation stays as it is. A text of more
 * than `longest` characters is cut off there and ends with an ellipsis.
 */
export function markdownText(text: string, longest = Infinity): string {
  return shortened(text.toWellFormed().replace(UNSEEN, " ").trim(), longest)
    .replace(MARKS, "\\$&")
    .replace(BEGINNING, (found) => `${found.slice(0, -1)}\\${found.slice(-1)}`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  // A character has two code units at most: no more of a long text needs to be looked at.
  const characters = Array.from(text.slice(0, 2 * longest + 2));
  return characters.length > longest ? `${characters.slice(0, longest).join("")}…` : text;
}

type Cell = string | number;

/**
 * A Markdown table with a blank line at its end; empty without rows. Cells are Markdown already. The columns
 * with the numbers in `left` stand to the left, the others to the right.
 */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  left: readonly number[] = [0],
): string {
  if (rows.length === 0) return "";
  const line = (cells: readonly Cell[]) =>
    `|${cells.map((cell) => (cell === "" ? " |" : ` ${cell} |`)).join("")}\n`;
  const rule = head.map((_, column) => (left.includes(column) ? "---" : "---:"));
  return `${line(head)}${line(rule)}${rows.map(line).join("")}\n`;
}
