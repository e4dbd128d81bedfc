/** About as much text as is parsed and laid out within one frame, dense maths included. */
const AT_ONCE = 3_500;

/** Of pieces of which `done` are rendered: how many are to be rendered next, at least one more. */
export function nextPieces(pieces: readonly { readonly length: number }[], done: number): number {
  let length = 0;
  const end = pieces.findIndex((piece, index) => index >= done && (length += piece.length) > AT_ONCE && index > done);
  return end === -1 ? pieces.length : end;
}
