import type { MessagePiece } from "./message-piece.ts";

/** Up to 3,000 characters, to the end of a line, else of a word, else wherever. */
const PLAIN = /[^]{1,3000}(?:\n|$)|[^]{1,3000}(?:\s|$)|[^]{1,3000}/gu;

/** Text that is shown as it was written, in pieces. */
export function plainPieces(text: string): MessagePiece[] {
  return (text.match(PLAIN) ?? []).map((part) => ({ kind: "plain", text: part, length: part.length }));
}
