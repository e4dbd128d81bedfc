import { readVarInt } from "hyparquet/src/thrift.js";

/**
 * Walks what is left of `bytes` as Parquet's run-length and bit-packed hybrid (parquet-format, Encodings.md,
 * RLE) up to `values` values of `width` bits, and throws at a run that is longer than what is left of them.
 * The decoder believes a run's length and would write it out: five bytes may claim a billion values.
 */
export function skipRuns(bytes: Uint8Array, width: number, values: number): void {
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
  for (let seen = 0; seen < values && reader.offset < bytes.length;) {
    const header = readVarInt(reader) >>> 0;
    const packed = (header & 1) === 1;
    const count = packed ? (header >>> 1) * 8 : header >>> 1;
    // Bit-packed runs come in eights, so that the last one may go on behind the end.
    if (count > values - seen + (packed ? 7 : 0))
      throw new Error(`a run of ${count} values stands where ${values - seen} are left`);
    reader.offset += packed ? (count / 8) * width : Math.ceil(width / 8);
    seen += count;
  }
}
