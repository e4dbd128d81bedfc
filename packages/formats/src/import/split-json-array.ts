import { LIMITS } from "@laurel/core/text/text-limits";
import { decodeLine } from "./decode-line.ts";
import { jsonPlaces } from "./json-places.ts";
import type { Line } from "./line.ts";

/**
 * Splits a JSON array into the texts of its elements as they stream, each with its number from 1 in the place
 * of a line's; what is in an element is for its reader to judge. An element over the limit is counted but
 * never held whole. An array that is not closed, or that something follows, ends in a line that says so.
 */
export async function* splitJsonArray(
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number = LIMITS.lineBytes,
): AsyncGenerator<Line[]> {
  const placeOf = jsonPlaces();
  let number = 1;
  let held: Buffer[] = [];
  let heldBytes = 0;
  let closed = false;

  const hold = (piece: Buffer): void => {
    heldBytes += piece.length;
    if (heldBytes > maxBytes) held = [];
    else held.push(piece);
  };
  const take = (): Line => {
    const taken: Line =
      heldBytes > maxBytes
        ? { line: number, reason: `is longer than ${maxBytes} bytes` }
        : decodeLine(number, held);
    number += 1;
    held = [];
    heldBytes = 0;
    return "text" in taken && taken.text.trim() === ""
      ? { line: taken.line, reason: "is missing: nothing stands between two commas" }
      : taken;
  };

  for await (const chunk of bytes) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const lines: Line[] = [];
    let start = 0;
    for (let at = 0; at < buffer.length; at += 1) {
      const place = placeOf(buffer[at] ?? 0);
      if (place === "inside") continue;
      if (place === "behind") {
        yield [...lines, { line: number, reason: "stands behind the end of the array" }];
        return;
      }
      hold(buffer.subarray(start, at));
      start = at + 1;
      const isEmptyArray =
        place === "end" &&
        number === 1 &&
        held.every((piece) => piece.toString("latin1").trim() === "") &&
        heldBytes <= maxBytes;
      if (place !== "start" && !isEmptyArray) lines.push(take());
      held = [];
      heldBytes = 0;
      closed = place === "end";
    }
    hold(buffer.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (!closed) yield [{ line: number, reason: "is cut off: the file ends before the array does" }];
}
