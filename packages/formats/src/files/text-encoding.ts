import { Buffer } from "node:buffer";
import { DomainError } from "@laurel/core/errors/domain-error";
import { followedBy } from "./file-bytes.ts";
import { LINE_FEED } from "./lines.ts";

/** The first bytes of a file that say how its text is encoded (Unicode 15, §23.8). UTF-8 needs none. */
const MARKS = [
  { encoding: "utf-32", bytes: [0xff, 0xfe, 0, 0] },
  { encoding: "utf-32", bytes: [0, 0, 0xfe, 0xff] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
] as const;

const MARK_BYTES = 4;

function markedEncoding(start: Uint8Array): (typeof MARKS)[number]["encoding"] | undefined {
  return MARKS.find(({ bytes }) => bytes.every((byte, index) => start[index] === byte))?.encoding;
}

/** The same text in UTF-8, as it streams: UTF-16 is read where the file begins with its mark. */
export async function* inUtf8(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  let start = Buffer.alloc(0);
  for (let ended = false; !ended && start.length < MARK_BYTES;) {
    const next = await iterator.next();
    if (next.done) ended = true;
    else start = Buffer.concat([start, next.value]);
  }
  const whole = followedBy(start.length === 0 ? [] : [start], iterator);
  const encoding = markedEncoding(start);
  if (encoding === "utf-16le" || encoding === "utf-16be") yield* fromUtf16(whole, encoding);
  else yield* whole;
}

async function* fromUtf16(
  bytes: AsyncIterable<Uint8Array>,
  encoding: "utf-16le" | "utf-16be",
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of bytes) yield decodedUtf16(() => decoder.decode(chunk, { stream: true }));
  yield decodedUtf16(() => decoder.decode());
}

function decodedUtf16(decode: () => string): Uint8Array {
  try {
    return Buffer.from(decode());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new DomainError(
      "INVALID",
      "the file begins as UTF-16 but is damaged or cut off further on: save it again, as UTF-8",
    );
  }
}

/**
 * The beginning of a text file in UTF-8, which may be cut off in the middle of a character. A file that is
 * neither UTF-8 nor UTF-16 with its mark is refused with a sentence that says what it seems to be.
 */
export function startInUtf8(start: Uint8Array, fileName: string): Uint8Array {
  const name = JSON.stringify(fileName);
  const encoding = markedEncoding(start);
  if (encoding === "utf-32") throw refusal(`${name} is encoded in UTF-32: save it as UTF-8`);
  if (encoding !== undefined) {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return decodedUtf16(() => decoder.decode(start, { stream: true }));
  }
  if (start.includes(0))
    throw refusal(
      looksLikeUtf16(start)
        ? `${name} is encoded in UTF-16 without a byte-order mark: save it as UTF-8`
        : `${name} is not a text file: save what it holds as CSV or JSON Lines in UTF-8`,
    );
  const foreign = foreignLine(start);
  if (foreign)
    throw refusal(
      `${name} is not encoded in UTF-8 but ${foreign.encoding}, as line ${foreign.line} shows: save it as UTF-8 (in Excel, as "CSV UTF-8") and choose it again`,
    );
  return start;
}

function refusal(message: string): DomainError {
  return new DomainError("INVALID", message);
}

/** Text of mostly Latin letters has a zero in every second byte. */
function looksLikeUtf16(start: Uint8Array): boolean {
  const head = [...start.subarray(0, 512)];
  const zeros = [0, 1].map((side) => head.filter((byte, index) => byte === 0 && index % 2 === side).length);
  return Math.max(...zeros) > head.length / 4 && Math.min(...zeros) < head.length / 50;
}

/**
 * The first line that is not UTF-8, if that is true of most lines with letters beyond ASCII: then the whole
 * file is in another encoding. One bad line among good ones is a problem of that line only.
 */
function foreignLine(start: Uint8Array): { readonly line: number; readonly encoding: string } | undefined {
  if (isUtf8Start(start)) return undefined;
  let found: { readonly line: number; readonly bytes: Uint8Array } | undefined;
  let good = 0;
  let bad = 0;
  let line = 1;
  let from = 0;
  for (let at = 0; at <= start.length; at += 1) {
    if (at < start.length && !isLineEnd(start, at)) continue;
    const bytes = start.subarray(from, at);
    if (!isUtf8Start(bytes)) {
      bad += 1;
      found ??= { line, bytes };
    } else if (bytes.some((byte) => byte >= 0x80)) good += 1;
    line += 1;
    from = at + 1;
  }
  return found && bad > good ? { line: found.line, encoding: likelyEncoding(found.bytes) } : undefined;
}

/** Whether a line ends here: at a line feed, or at a carriage return that no line feed follows. */
function isLineEnd(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === LINE_FEED || (bytes[at] === 0x0d && bytes[at + 1] !== LINE_FEED);
}

function isUtf8Start(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/**
 * In the languages of Western Europe, letters beyond ASCII mostly stand alone. Where they stand side by side,
 * the text is in another script.
 */
function likelyEncoding(bytes: Uint8Array): string {
  const high = [...bytes].filter((byte) => byte >= 0x80).length;
  const paired = [...bytes].filter((byte, index) => byte >= 0x80 && (bytes[index + 1] ?? 0) >= 0x80).length;
  return paired > high / 3
    ? "in an older encoding of its language (such as Windows-1251, Shift JIS or GBK)"
    : "in Windows-1252 or ISO-8859-1";
}
