const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPENING: readonly number[] = [0x5b, 0x7b];
const CLOSING: readonly number[] = [0x5d, 0x7d];
/** White space, and the byte-order mark before the array. */
const NOTHING: readonly number[] = [0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf];

/**
 * What a byte of a JSON array is: the bracket that starts or ends it, a comma between two elements, inside
 * all this, or behind the end.
 */
type Place = "start" | "between" | "end" | "inside" | "behind";

/**
 * Tells byte after byte of a JSON array where it stands. Only bytes below 0x80 matter, which in UTF-8 are
 * never part of another character.
 */
export function jsonPlaces(): (byte: number) => Place {
  let depth = 0;
  let inText = false;
  let escaped = false;
  let ended = false;
  return (byte) => {
    if (ended) return NOTHING.includes(byte) ? "inside" : "behind";
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
