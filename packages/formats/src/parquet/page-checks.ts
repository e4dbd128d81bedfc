import type { CompressionCodec, ParquetType } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";
import { decompressPage } from "hyparquet/src/datapage.js";
import { readVarInt } from "hyparquet/src/thrift.js";
import { levelBits } from "./columns.ts";
import { DECOMPRESSORS } from "./decompressors.ts";

/**
 * What is needed to read the pages of a column chunk. The levels are the highest that its place in the schema
 * allows.
 */
export type ChunkShape = {
  readonly type: ParquetType;
  readonly codec: CompressionCodec;
  readonly repetition: number;
  readonly definition: number;
};

/** How much memory a row group may still take. It is mutated: checking a page subtracts the page's size. */
export type Budget = { bytes: number; values: number };

/**
 * Refuses a column chunk whose pages would take more than the budget, by what their headers claim and by what
 * their runs would be written out to, before anything is decoded. Only the encodings that writers use unless
 * told otherwise are let through: in the delta encodings a few bytes can stand for gigabytes.
 */
export function checkPages(chunk: Uint8Array, shape: ChunkShape, budget: Budget): void {
  const reader = { view: new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength), offset: 0 };
  // Like the decoder, this does not take a single last byte for a page.
  while (reader.offset < chunk.length - 1) {
    const header = parquetHeader(reader);
    const {
      compressed_page_size: length,
      uncompressed_page_size: size,
      data_page_header: first,
      data_page_header_v2: second,
    } = header;
    const bytes = chunk.subarray(reader.offset, reader.offset + length);
    if (!(length >= 0) || bytes.length < length)
      throw new Error("a page goes on behind the end of its column");
    reader.offset += length;
    const count = (first ?? second ?? header.dictionary_page_header)?.num_values ?? 0;
    budget.bytes -= size;
    budget.values -= count;
    if (!(size >= 0 && count >= 0 && budget.bytes >= 0 && budget.values >= 0))
      throw new Error(
        "a row group is larger than may be read at once: write the file with smaller row groups",
      );
    if (first)
      checkValues(
        behindLevels(decompressPage(bytes, size, shape.codec, DECOMPRESSORS), count, shape),
        first.encoding,
        count,
        shape,
      );
    else if (second) {
      const { repetition_levels_byte_length: start, definition_levels_byte_length: more } = second;
      if (!(start >= 0 && more >= 0 && start + more <= Math.min(length, size)))
        throw new Error("a page has levels behind its end");
      if (shape.repetition > 0) skipRuns(bytes, levelBits(shape.repetition), count);
      if (shape.definition > 0) skipRuns(bytes.subarray(start), levelBits(shape.definition), count);
      const data = bytes.subarray(start + more);
      checkValues(
        second.is_compressed === false
          ? data
          : decompressPage(data, size - start - more, shape.codec, DECOMPRESSORS),
        second.encoding,
        count,
        shape,
      );
    }
  }
}

/**
 * A page of the first version from where its values begin. Its levels stand before them, each with its length
 * in four bytes.
 */
function behindLevels(page: Uint8Array, count: number, { repetition, definition }: ChunkShape): Uint8Array {
  let start = 0;
  for (const highest of [repetition, definition]) {
    if (highest === 0) continue;
    skipRuns(page.subarray(start + 4), levelBits(highest), count);
    start += 4 + new DataView(page.buffer, page.byteOffset, page.byteLength).getUint32(start, true);
  }
  return page.subarray(start);
}

function checkValues(values: Uint8Array, encoding: string, count: number, { type }: ChunkShape): void {
  if (encoding === "PLAIN") return;
  if (!["RLE", "RLE_DICTIONARY", "PLAIN_DICTIONARY"].includes(encoding))
    throw new Error(
      `the encoding ${encoding} is not read here: write the file with plain or dictionary encoding`,
    );
  if (type === "BOOLEAN") skipRuns(values.subarray(4), 1, count);
  else if (values[0] !== undefined && values[0] > 0) skipRuns(values.subarray(1), values[0], count);
}

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
    // Bit-packed runs come in eights, so the last one may go on behind the end.
    if (count > values - seen + (packed ? 7 : 0))
      throw new Error(`a run of ${count} values stands where ${values - seen} are left`);
    reader.offset += packed ? (count / 8) * width : Math.ceil(width / 8);
    seen += count;
  }
}
