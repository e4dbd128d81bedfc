/** Of every text this much is shown at first. */
const SHOWN = 20_000;
/** So little more is shown at once, rather than asked about. */
const SLACK = 2_000;

/**
 * How many pieces of a text are shown before anybody asks for all of it, and how many characters are not. The
 * first is always shown.
 */
export function cutPieces(pieces: readonly { readonly length: number }[]): {
  readonly shown: number;
  readonly hidden: number;
} {
  const total = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (total <= SHOWN + SLACK) return { shown: pieces.length, hidden: 0 };
  let [shown, length] = [0, 0];
  for (const piece of pieces) {
    if (shown > 0 && length + piece.length > SHOWN) break;
    shown += 1;
    length += piece.length;
  }
  return { shown, hidden: total - length };
}
