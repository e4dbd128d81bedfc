import { isUtf8 } from "node:buffer";
import { parquetReadObjects, parquetSchema, type FileMetaData, type RowGroup } from "hyparquet";
import { DEFAULT_PARSERS } from "hyparquet/src/convert.js";
import { getMaxDefinitionLevel, getMaxRepetitionLevel, getTreePath } from "hyparquet/src/schema.js";
import type { FileBytes } from "../file-bytes.ts";
import { readBytes } from "../read-bytes.ts";
import { checkPages } from "./check-pages.ts";
import { DECOMPRESSORS } from "./decompressors.ts";
import { PARQUET_LIMITS } from "./parquet-limits.ts";

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
  // A copy, since the decoder takes the whole of a buffer for what it asked for.
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
 * Strictly, and with a leading U+FEFF where there is one: the reader's own decoder drops it, and puts U+FFFD
 * for what is not UTF-8.
 */
function stringFromBytes(bytes: Uint8Array): string {
  if (!isUtf8(bytes)) throw new Error("a text is not valid UTF-8");
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
}
