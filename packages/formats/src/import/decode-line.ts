import { isUtf8 } from "node:buffer";
import type { Line } from "./line.ts";

/** A line from its pieces, as strict UTF-8; a byte-order mark before the first is dropped. */
export function decodeLine(line: number, pieces: readonly Buffer[]): Line {
  const [first] = pieces;
  const whole = pieces.length === 1 && first ? first : Buffer.concat(pieces);
  if (!isUtf8(whole)) return { line, reason: invalidEncoding(line, whole) };
  const text = whole.toString("utf8");
  return { line, text: line === 1 && text.startsWith("\ufeff") ? text.slice(1) : text };
}

function invalidEncoding(line: number, bytes: Buffer): string {
  const utf16 =
    line === 1 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));
  return utf16 ? "is UTF-16, not UTF-8: save the file as UTF-8" : "is not valid UTF-8";
}
