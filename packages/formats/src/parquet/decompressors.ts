import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";

type Decompress = (bytes: Uint8Array, size: number) => Uint8Array;

const DAMAGED = "the Snappy compression is damaged";

/** Parquet's codecs, each bounded by the size that the page claims. */
export const DECOMPRESSORS: Readonly<Record<"SNAPPY" | "GZIP" | "BROTLI" | "ZSTD", Decompress>> = {
  SNAPPY: snappyDecompress,
  GZIP: (bytes, size) => gunzipSync(bytes, { maxOutputLength: Math.max(size, 1) }),
  BROTLI: (bytes, size) => brotliDecompressSync(bytes, { maxOutputLength: Math.max(size, 1) }),
  ZSTD: (bytes, size) => zstdDecompressSync(bytes, { maxOutputLength: Math.max(size, 1) }),
};

/**
 * A raw Snappy block (google/snappy, format_description.txt) of `size` bytes. The reader's own decoder goes
 * back in its input at a literal whose length has the highest bit set, without end, so that a hostile file
 * would hang it.
 */
export function snappyDecompress(input: Uint8Array, size: number): Uint8Array {
  const output = new Uint8Array(size);
  let at = 0;
  let end = 0;
  // The first varint is the length, which the page says too.
  while ((input[at] ?? 0) >= 0x80) at += 1;
  at += 1;
  while (at < input.length) {
    const tag = input[at] ?? 0;
    const kind = tag & 3;
    at += 1;
    const extra = kind === 0 ? Math.max(0, (tag >>> 2) - 59) : kind === 3 ? 4 : kind;
    if (at + extra > input.length) throw new Error(DAMAGED);
    const number = littleEndian(input, at, extra);
    at += extra;
    if (kind === 0) {
      const length = (extra === 0 ? tag >>> 2 : number) + 1;
      if (at + length > input.length || end + length > size) throw new Error(DAMAGED);
      output.set(input.subarray(at, at + length), end);
      at += length;
      end += length;
    } else {
      const length = kind === 1 ? ((tag >>> 2) & 7) + 4 : (tag >>> 2) + 1;
      const offset = kind === 1 ? ((tag >>> 5) << 8) + number : number;
      if (offset === 0 || offset > end || end + length > size) throw new Error(DAMAGED);
      // Byte by byte, since a copy may reach into what it writes.
      for (const last = end + length; end < last; end += 1) output[end] = output[end - offset] ?? 0;
    }
  }
  if (end !== size) throw new Error(DAMAGED);
  return output;
}

/** `length` bytes (at most 4) as a number that is never negative. */
function littleEndian(bytes: Uint8Array, start: number, length: number): number {
  let number = 0;
  for (let index = length - 1; index >= 0; index -= 1) number = number * 256 + (bytes[start + index] ?? 0);
  return number;
}
