import { isUtf8 } from "node:buffer";
import { LIMITS } from "@laurel/core/text/text-limits";

/** One line without its line feed, counted from 1: its text, or why it has none. */
export type Line =
  | { readonly line: number; readonly text: string }
  | { readonly line: number; readonly reason: string };

export const LINE_FEED = 0x0a;

/**
 * Splits bytes into lines of strict UTF-8, a batch for each chunk. A byte-order mark is dropped, a last line
 * needs no line feed, and a carriage return stays with its line (inside a quoted CSV field it is content).
 * A line over the limit is counted but never held whole. `lineEnd` is the byte that ends a line.
 */
export async function* readLines(
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number = LIMITS.lineBytes,
  lineEnd: number = LINE_FEED,
): AsyncGenerator<Line[]> {
  let line = 1;
  const held = heldLine(maxBytes);
  for await (const chunk of bytes) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const lines: Line[] = [];
    let start = 0;
    for (let end = buffer.indexOf(lineEnd); end !== -1; end = buffer.indexOf(lineEnd, start)) {
      held.add(buffer.subarray(start, end));
      lines.push(held.take(line));
      line += 1;
      start = end + 1;
    }
    held.add(buffer.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (held.bytes() > 0) yield [held.take(line)];
}

/** A line that is put together from pieces. One over the limit is counted and never held whole. */
export function heldLine(maxBytes: number) {
  let pieces: Buffer[] = [];
  let bytes = 0;
  const drop = (): void => {
    pieces = [];
    bytes = 0;
  };
  return {
    add(piece: Buffer): void {
      bytes += piece.length;
      if (bytes > maxBytes) pieces = [];
      else if (piece.length > 0) pieces.push(piece);
    },
    bytes: () => bytes,
    /** Whether nothing but white space was added. */
    isBlank: () => bytes <= maxBytes && pieces.every((piece) => piece.toString("latin1").trim() === ""),
    drop,
    /** What was added, as the line of this number; then a new one begins. */
    take(line: number): Line {
      const taken: Line =
        bytes > maxBytes ? { line, reason: `is longer than ${maxBytes} bytes` } : decodeLine(line, pieces);
      drop();
      return taken;
    },
  };
}

/** A line from its pieces, as strict UTF-8; a byte-order mark before the first is dropped. */
function decodeLine(line: number, pieces: readonly Buffer[]): Line {
  const [first] = pieces;
  const whole = pieces.length === 1 && first ? first : Buffer.concat(pieces);
  if (!isUtf8(whole)) return { line, reason: "is not valid UTF-8" };
  const text = whole.toString("utf8");
  return { line, text: line === 1 && text.startsWith("\ufeff") ? text.slice(1) : text };
}
