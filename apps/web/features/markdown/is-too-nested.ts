/**
 * Emphasis is matched against all that came before it in its paragraph: so many marks still take less than a
 * frame.
 */
const MOST_MARKS = 600;

/** A line that starts a block of its own. */
const BLOCK_START = /^[ \t]*(?:[|>#]|[*+-][ \t]|\d{1,9}[.)][ \t]|$)/;

function hasTooManyMarks(markdown: string): boolean {
  let marks = 0;
  for (const line of markdown.split("\n")) {
    if (BLOCK_START.test(line)) marks = 0;
    marks += line.match(/[*_~]+/g)?.length ?? 0;
    if (marks > MOST_MARKS) return true;
  }
  return false;
}

/**
 * Quotes, list marks, brackets or emphasis nested so deep that parsing them would stall the page; no text
 * that people read is.
 */
export function isTooNested(markdown: string): boolean {
  return (
    /^(?:[ \t]*(?:>|[*+-][ \t]|\d{1,9}[.)][ \t])){40}/m.test(markdown) ||
    /[[(*_]{400}/.test(markdown) ||
    hasTooManyMarks(markdown)
  );
}
