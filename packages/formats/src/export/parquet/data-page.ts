import { promisify } from "node:util";
import { constants, zstdCompress } from "node:zlib";
import type { ParquetType } from "hyparquet";
import { ByteWriter } from "hyparquet-writer";
import { writePageHeader } from "hyparquet-writer/src/datapage.js";
import { writeRleBitPackedHybrid } from "hyparquet-writer/src/encoding.js";
import { plainValues } from "./plain-values.ts";

export type LeafValues = {
  readonly values: readonly unknown[];
  readonly definitions: readonly number[];
  readonly repetitions: readonly number[];
};
/** Of a column of values: its type, and the highest levels that its place in the schema allows. */
export type LeafShape = {
  readonly type: ParquetType;
  readonly definition: number;
  readonly repetition: number;
};
type DataPage = {
  readonly bytes: readonly Uint8Array[];
  readonly size: number;
  readonly uncompressed: number;
};

const compress = promisify(zstdCompress);
/**
 * The third level, zstd's own choice, takes half as long again to save a twentieth; a window of 256 KB keeps
 * what each page needs of memory below 1 MB.
 */
const PARAMS = { [constants.ZSTD_c_windowLog]: 18, [constants.ZSTD_c_compressionLevel]: 1 };

/** A data page (of the second version) with Zstandard, compressed on another thread. */
export async function dataPage(leaf: LeafValues, shape: LeafShape): Promise<DataPage> {
  const levels = new ByteWriter();
  const repetitionBytes =
    shape.repetition === 0
      ? 0
      : writeRleBitPackedHybrid(levels, [...leaf.repetitions], bitsOf(shape.repetition));
  const definitionBytes =
    shape.definition === 0
      ? 0
      : writeRleBitPackedHybrid(levels, [...leaf.definitions], bitsOf(shape.definition));
  const present = leaf.values.filter((value) => value !== null && value !== undefined);
  const plain = plainValues(present, shape.type);
  // Nothing compressed is something, which some readers refuse where they wait for nothing.
  const isCompressed = plain.length > 0;
  const data = isCompressed ? await compress(plain, optionsFor(plain.length)) : plain;
  const header = new ByteWriter();
  writePageHeader(header, {
    type: "DATA_PAGE_V2",
    uncompressed_page_size: levels.offset + plain.length,
    compressed_page_size: levels.offset + data.length,
    data_page_header_v2: {
      num_values: leaf.values.length,
      num_nulls: leaf.values.length - present.length,
      num_rows:
        shape.repetition === 0 ? leaf.values.length : leaf.repetitions.filter((level) => level === 0).length,
      encoding: "PLAIN",
      definition_levels_byte_length: definitionBytes,
      repetition_levels_byte_length: repetitionBytes,
      is_compressed: isCompressed,
    },
  });
  const before = header.offset + levels.offset;
  return {
    bytes: [header.getBytes(), levels.getBytes(), data],
    size: before + data.length,
    uncompressed: before + plain.length,
  };
}

/**
 * A frame that tells its size, for readers that ask, in one piece of at most ZSTD_COMPRESSBOUND: in the usual
 * 16 KB each page would go to the other thread and back dozens of times.
 */
function optionsFor(size: number) {
  return { params: PARAMS, chunkSize: size + (size >>> 8) + 192, pledgedSrcSize: size };
}

function bitsOf(highest: number): number {
  return 32 - Math.clz32(highest);
}
