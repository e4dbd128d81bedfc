/** Controls, what turns the direction of the text around it, and any white space. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\s]+/gu;
/** Marks of Markdown, and what Hub and GitHub add: mathematics, people, emoji, bare addresses. */
const MARKS = /[\\`*_{}[\]()#|~!$@]|:(?=\S)|(?<=www)\./giu;

/**
 * Somebody's words as Markdown that says just them, on one line: nothing in them is a tag, a link, a mark or
 * the end of a table's cell.
 */
export function markdownText(text: string): string {
  return text
    .replace(UNSEEN, " ")
    .trim()
    .replace(MARKS, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
