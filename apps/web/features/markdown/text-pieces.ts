import { markdownChunks } from "@laurel/core/text/markdown-chunks";
import { definitionsFor } from "./definitions-for.ts";
import type { MessagePiece } from "./message-piece.ts";
import { plainPieces } from "./plain-pieces.ts";

/**
 * Long enough that most messages are one or two, short enough that one of nothing but maths takes about a
 * frame.
 */
const CHUNK = 1_500;
/** What has no lines and blocks of a readable length is no Markdown that anybody wrote. */
const LONGEST_CHUNK = 16 * CHUNK;

/** A Markdown text in the pieces in which it is rendered; most are one. */
export function textPieces(text: string): MessagePiece[] {
  const chunks = markdownChunks(text, CHUNK);
  const definitions = chunks.length > 1 ? definitionsFor(text) : () => "";
  return chunks.flatMap(({ from, to, before, after }): MessagePiece[] => {
    const part = text.slice(from, to);
    if (part.length > LONGEST_CHUNK) return plainPieces(part);
    return [{ kind: "markdown", text: before + part + after + definitions(part), length: part.length }];
  });
}
