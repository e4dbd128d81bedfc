import { promisify } from "node:util";
import { constants, zstdCompress } from "node:zlib";
import type { ColumnMetaData, ParquetType, SchemaTree } from "hyparquet";
import { ByteWriter } from "hyparquet-writer";
import { getPageBoundaries } from "hyparquet-writer/src/column.js";
import { writePageHeader } from "hyparquet-writer/src/datapage.js";
import { encodeNestedValues } from "hyparquet-writer/src/dremel.js";
import { writeRleBitPackedHybrid } from "hyparquet-writer/src/encoding.js";
import { writePlain } from "hyparquet-writer/src/plain.js";
import { getMaxDefinitionLevel, getMaxRepetitionLevel } from "hyparquet/src/schema.js";
import { levelBits } from "./columns.ts";

const PAGE_BYTES = 1_048_576;

/** A column of a row group: its bytes, and all that the footer says of it except where it stands. */
export type WrittenColumn = {
  readonly bytes: readonly Uint8Array[];
  readonly meta: Omit<ColumnMetaData, "data_page_offset">;
};

/**
 * Encodes one column of values of a row group, in pages of about 1 MiB that begin with a row and are
 * compressed side by side. `path` are the schema's nodes from the root to the column; `rows` are the values
 * of the top-level column that holds it.
 */
export async function columnChunk(
  path: readonly SchemaTree[],
  rows: readonly unknown[],
): Promise<WrittenColumn> {
  const { values, definitionLevels, repetitionLevels } = encodeNestedValues([...path], [...rows]);
  const type = path.at(-1)?.element.type ?? "BYTE_ARRAY";
  const shape: LeafShape = {
    type,
    definition: getMaxDefinitionLevel([...path]),
    repetition: getMaxRepetitionLevel([...path]),
  };
  const pages = await Promise.all(
    getPageBoundaries(values, type, undefined, PAGE_BYTES, repetitionLevels).map(({ start, end }) =>
      dataPage(
        {
          values: [...values].slice(start, end),
          definitions: definitionLevels.slice(start, end),
          repetitions: repetitionLevels.slice(start, end),
        },
        shape,
      ),
    ),
  );
  return {
    bytes: pages.flatMap(({ bytes }) => bytes),
    meta: {
      type,
      encodings: ["PLAIN", "RLE"],
      path_in_schema: path.slice(1).map(({ element }) => element.name),
      codec: "ZSTD",
      num_values: BigInt(values.length),
      total_uncompressed_size: BigInt(pages.reduce((sum, { uncompressed }) => sum + uncompressed, 0)),
      total_compressed_size: BigInt(pages.reduce((sum, { size }) => sum + size, 0)),
    },
  };
}

export type LeafValues = {
  readonly values: readonly unknown[];
  readonly definitions: readonly number[];
  readonly repetitions: readonly number[];
};

/** A column's type, and the highest levels that its place in the schema allows. */
type LeafShape = {
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
 * Level 3, zstd's default, takes half as long again and saves a twentieth. A window of 256 KB keeps the
 * memory for a page below 1 MB.
 */
const PARAMS = { [constants.ZSTD_c_windowLog]: 18, [constants.ZSTD_c_compressionLevel]: 1 };

/** A data page (of the second version) with Zstandard, compressed on another thread. */
async function dataPage(leaf: LeafValues, shape: LeafShape): Promise<DataPage> {
  const levels = new ByteWriter();
  const repetitionBytes =
    shape.repetition === 0
      ? 0
      : writeRleBitPackedHybrid(levels, [...leaf.repetitions], levelBits(shape.repetition));
  const definitionBytes =
    shape.definition === 0
      ? 0
      : writeRleBitPackedHybrid(levels, [...leaf.definitions], levelBits(shape.definition));
  const present = leaf.values.filter((value) => value !== null && value !== undefined);
  const plain = plainValues(present, shape.type);
  // Compressing no bytes gives some bytes, which some readers refuse where they expect none.
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
 * The frame tells its size, for readers that ask. The chunk is at most ZSTD_COMPRESSBOUND, so the page comes
 * in one piece: with the usual 16 KB it would go to the other thread and back dozens of times.
 */
function optionsFor(size: number) {
  return { params: PARAMS, chunkSize: size + (size >>> 8) + 192, pledgedSrcSize: size };
}

/**
 * Values in Parquet's plain encoding. Texts are written into one buffer of their size: a buffer for each
 * costs as much as compressing them.
 */
function plainValues(values: readonly unknown[], type: ParquetType): Uint8Array {
  if (type === "BYTE_ARRAY") return plainTexts(values.map(String));
  const writer = new ByteWriter();
  writePlain(writer, [...values], type, undefined);
  return writer.getBytes();
}

function plainTexts(texts: readonly string[]): Uint8Array {
  const bytes = Buffer.allocUnsafe(texts.reduce((sum, text) => sum + 4 + Buffer.byteLength(text), 0));
  let at = 0;
  for (const text of texts) {
    const length = bytes.write(text, at + 4);
    at = bytes.writeUInt32LE(length, at) + length;
  }
  return bytes;
}
