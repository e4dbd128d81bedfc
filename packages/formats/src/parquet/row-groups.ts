import { isUtf8 } from "node:buffer";
import {
  type FileMetaData,
  parquetMetadata,
  parquetReadObjects,
  parquetSchema,
  type RowGroup,
  type SchemaTree,
} from "hyparquet";
import { DEFAULT_PARSERS } from "hyparquet/src/convert.js";
import { getMaxDefinitionLevel, getMaxRepetitionLevel, getTreePath } from "hyparquet/src/schema.js";
import { type FileBytes, readBytes } from "../files/file-bytes.ts";
import { DECOMPRESSORS } from "./decompressors.ts";
import { checkPages } from "./page-checks.ts";

/** Whether bytes begin with Parquet's magic number (parquet-format, README.md). */
export function isParquet(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x41 && bytes[2] === 0x52 && bytes[3] === 0x31;
}

/**
 * What a Parquet file may ask of memory. Row groups are read one at a time: 128 MB is more than the 100 MB
 * that the Hub recommends, and four million values are a million rows of four columns.
 */
const PARQUET_LIMITS = {
  footerBytes: 4_000_000,
  schemaElements: 2_000,
  schemaDepth: 20,
  groupBytes: 134_217_728,
  groupRows: 1_048_576,
  groupValues: 4_194_304,
} as const;

/**
 * What stands at a Parquet file's end: its schema, and where its row groups are. Throws where it claims more
 * than may be read.
 */
export async function readFooter(file: FileBytes): Promise<FileMetaData> {
  const tail = await readBytes(file, Math.max(0, file.size - 8), file.size);
  if (tail.length < 8 || !isParquet(tail.subarray(4)))
    throw new Error("it is cut off: its last bytes are missing");
  const length = tail.readUInt32LE(0);
  if (length > file.size - 8 || length > PARQUET_LIMITS.footerBytes)
    throw new Error(`its footer claims ${length} bytes`);
  const metadata = parquetMetadata(new Uint8Array(await readBytes(file, file.size - 8 - length, file.size)), {
    geoparquet: false,
  });
  if (metadata.schema.length > PARQUET_LIMITS.schemaElements)
    throw new Error(`its schema has ${metadata.schema.length} parts`);
  if (depthOf(parquetSchema(metadata)) > PARQUET_LIMITS.schemaDepth)
    throw new Error(`its schema is nested more than ${PARQUET_LIMITS.schemaDepth} deep`);
  for (const group of metadata.row_groups) checkGroup(group);
  return metadata;
}

function depthOf({ children }: SchemaTree): number {
  return 1 + Math.max(0, ...children.map(depthOf));
}

function checkGroup({ num_rows: rows, columns }: RowGroup): void {
  const sizes = columns.map(({ meta_data: meta }) => Number(meta?.total_compressed_size ?? 0));
  if (columns.some(({ file_path: elsewhere }) => elsewhere))
    throw new Error("its columns lie in other files");
  if (!(rows >= 0n) || sizes.some((size) => !(size >= 0))) throw new Error("its row groups have no size");
  if (
    rows > PARQUET_LIMITS.groupRows ||
    sizes.reduce((sum, size) => sum + size, 0) > PARQUET_LIMITS.groupBytes
  ) {
    throw new Error(
      `a row group has ${rows} rows in ${sizes.reduce((sum, size) => sum + size, 0)} bytes, more than may be read at once: write the file with smaller row groups`,
    );
  }
}

/** The rows of the only row group of `metadata`, once it is known what they take of memory. */
export async function readGroup(
  file: FileBytes,
  metadata: FileMetaData,
  group: RowGroup,
): Promise<Record<string, unknown>[]> {
  const schema = parquetSchema(metadata);
  const budget = { bytes: PARQUET_LIMITS.groupBytes, values: PARQUET_LIMITS.groupValues };
  for (const { meta_data: meta } of group.columns) {
    if (!meta) throw new Error("a column has no place in the file");
    const path = getTreePath(schema, meta.path_in_schema);
    const start = Number(meta.dictionary_page_offset || meta.data_page_offset);
    const chunk = await readBytes(file, start, start + Number(meta.total_compressed_size));
    checkPages(
      chunk,
      {
        type: meta.type,
        codec: meta.codec,
        repetition: getMaxRepetitionLevel(path),
        definition: getMaxDefinitionLevel(path),
      },
      budget,
    );
  }
  // This copies, since the decoder takes the whole underlying buffer for what it asked for.
  const slice = async (start: number, end: number = file.size) =>
    new Uint8Array(await readBytes(file, start, end)).buffer;
  return parquetReadObjects({
    file: { byteLength: file.size, slice },
    metadata,
    compressors: DECOMPRESSORS,
    parsers: { ...DEFAULT_PARSERS, stringFromBytes },
    geoparquet: false,
    utf8: false,
  });
}

/**
 * Decodes strictly and keeps a leading U+FEFF. The reader's own decoder drops it, and writes U+FFFD for what
 * is not UTF-8.
 */
function stringFromBytes(bytes: Uint8Array): string {
  if (!isUtf8(bytes)) throw new Error("a text is not valid UTF-8");
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
}
