import { splitThinking } from "@laurel/core/text/split-thinking";
import type { MessagePiece } from "./message-piece.ts";
import { textPieces } from "./text-pieces.ts";

/** A folded trace is a line on the page, however long it is. */
const FOLDED = 200;

/** A message in the pieces in which it is rendered. Reasoning traces are pieces of their own. */
export function messagePieces(text: string): MessagePiece[] {
  return splitThinking(text).flatMap(({ kind, text: said }): MessagePiece[] =>
    kind === "text" ? textPieces(said) : [{ kind, text: said, length: FOLDED }],
  );
}
