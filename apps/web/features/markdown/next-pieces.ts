import type { MessagePiece } from "./message-piece.ts";

/** About as much as is parsed and laid out within a frame or two, in characters of prose. */
const AT_ONCE = 3_300;
/** A formula takes as long as this many characters of prose; two dollars make one. */
const A_DOLLAR = 40;

function costOf({ kind, text, length }: MessagePiece): number {
  return kind === "markdown" ? length + A_DOLLAR * (text.match(/\$|\\[([]/g)?.length ?? 0) : length;
}

/** Of pieces of which `done` are rendered: how many are to be rendered next, at least one more. */
export function nextPieces(pieces: readonly MessagePiece[], done: number): number {
  let cost = 0;
  for (let next = done; next < pieces.length; next += 1) {
    const piece = pieces[next];
    cost += piece ? costOf(piece) : 0;
    if (cost > AT_ONCE && next > done) return next;
  }
  return pieces.length;
}
