import { LIMITS } from "@laurel/core/text/text-limits";
import { heldLine, type Line, LINE_FEED } from "./lines.ts";

/**
 * Splits a JSON array into the texts of its elements as they stream, each numbered from 1 as if it were a
 * line. Whether an element is valid is for its reader to judge. An element over the limit is counted but
 * never held whole. An array that is not closed, or that is followed by something, ends in a line that says
 * so. With `insideObject` the array stands within an object, whose rest is passed over.
 */
export async function* splitJsonArray(
  bytes: AsyncIterable<Uint8Array>,
  { maxBytes = LIMITS.lineBytes, insideObject = false } = {},
): AsyncGenerator<Line[]> {
  const placeOf = jsonPlaces();
  let number = 1;
  let closed = false;
  const held = heldLine(maxBytes);
  const take = (): Line => {
    const taken = held.take(number);
    number += 1;
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
      if (place === "behind" && insideObject) {
        if (lines.length > 0) yield lines;
        return;
      }
      if (place === "behind") {
        yield [...lines, { line: number, reason: "stands behind the end of the array" }];
        return;
      }
      held.add(buffer.subarray(start, at));
      start = at + 1;
      const isEmptyArray = place === "end" && number === 1 && held.isBlank();
      if (place !== "start" && !isEmptyArray) lines.push(take());
      held.drop();
      closed = place === "end";
    }
    held.add(buffer.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (!closed) yield [{ line: number, reason: "is cut off: the file ends before the array does" }];
}

/**
 * Splits JSON objects that stand one after another, each over several lines, into their texts as they stream,
 * with the lines that they begin on. An object over the limit is counted but never held whole. What stands
 * between two objects, other than blanks and commas, is a problem of its line.
 */
export async function* splitJsonObjects(
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number = LIMITS.lineBytes,
): AsyncGenerator<Line[]> {
  const nesting = jsonNesting();
  let line = 1;
  let begunAt = 1;
  let open = false;
  let strayLine = 0;
  const held = heldLine(maxBytes);

  for await (const chunk of bytes) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const lines: Line[] = [];
    let start = 0;
    for (let at = 0; at < buffer.length; at += 1) {
      const byte = buffer[at] ?? 0;
      if (byte === LINE_FEED) line += 1;
      if (!open && byte !== OPEN_OBJECT) {
        if (byte !== COMMA && !BLANK_BYTES.includes(byte) && strayLine !== line) {
          strayLine = line;
          lines.push({ line, reason: "has something between two objects" });
        }
        continue;
      }
      if (!open) {
        open = true;
        begunAt = line;
        start = at;
      }
      if (nesting(byte) > 0) continue;
      held.add(buffer.subarray(start, at + 1));
      lines.push(held.take(begunAt));
      open = false;
    }
    if (open) held.add(buffer.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (open)
    yield [{ line: begunAt, reason: "begins an object that is cut off: the file ends before it does" }];
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN_OBJECT = 0x7b;
const OPENING: readonly number[] = [0x5b, OPEN_OBJECT];
const CLOSING: readonly number[] = [0x5d, 0x7d];

/** The bytes of JSON's white space and of a byte-order mark, which may stand around a file's content. */
export const BLANK_BYTES: readonly number[] = [0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf];

/**
 * Tells for each byte of a JSON text, one after the other, in how many lists and objects it stands; those that
 * it opens count, and those that it closes don't. A byte within a text is never a bracket. Only bytes below
 * 0x80 matter, which in UTF-8 are never part of another character.
 */
function jsonNesting(): (byte: number) => number {
  let depth = 0;
  let inText = false;
  let escaped = false;
  return (byte) => {
    if (inText) {
      if (escaped) escaped = false;
      else if (byte === BACKSLASH) escaped = true;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (OPENING.includes(byte)) depth += 1;
    else if (CLOSING.includes(byte)) depth -= 1;
    return depth;
  };
}

/**
 * Where a byte of a JSON array stands: at the bracket that starts or ends the array, at a comma between two
 * elements, inside all this, or behind the end.
 */
type Place = "start" | "between" | "end" | "inside" | "behind";

/**
 * Tells where each byte of a JSON array stands, one after the other. Only bytes below 0x80 matter, which in
 * UTF-8 are never part of another character.
 */
function jsonPlaces(): (byte: number) => Place {
  let depth = 0;
  let inText = false;
  let escaped = false;
  let ended = false;
  return (byte) => {
    if (ended) return BLANK_BYTES.includes(byte) ? "inside" : "behind";
    if (inText) {
      if (escaped) escaped = false;
      else if (byte === BACKSLASH) escaped = true;
      else if (byte === QUOTE) inText = false;
      return "inside";
    }
    if (byte === QUOTE) inText = true;
    if (byte === COMMA && depth === 1) return "between";
    if (OPENING.includes(byte)) {
      depth += 1;
      return depth === 1 ? "start" : "inside";
    }
    if (!CLOSING.includes(byte)) return "inside";
    depth -= 1;
    ended = depth === 0;
    return ended ? "end" : "inside";
  };
}
