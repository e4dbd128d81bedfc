import type { ImportFormat } from "@laurel/core/imports/import-formats";
import { decompressed } from "./decompressed.ts";
import type { FileBytes } from "./file-bytes.ts";
import { isParquet } from "./parquet/is-parquet.ts";
import { readParquetRows } from "./parquet/read-parquet-rows.ts";
import { readBytes } from "./read-bytes.ts";
import { readRows, type NumberedRow } from "./read-rows.ts";

/**
 * The rows of a file as they stand: of Parquet, whatever the format is, for its first bytes tell; of CSV
 * where the format is; else of JSON, an object a line or all in one array. CSV and JSON may be
 * gzip-compressed. `onRead` hears how many more bytes were read.
 */
export async function* readFileRows(
  file: FileBytes,
  format: ImportFormat,
  onRead: (bytes: number) => void = () => undefined,
): AsyncGenerator<Iterable<NumberedRow>> {
  if (isParquet(await readBytes(file, 0, 4))) yield* readParquetRows(file, onRead);
  else yield* readRows(decompressed(counted(file.read(), onRead)), format === "csv" ? "csv" : "jsonl");
}

async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    onRead(chunk.length);
    yield chunk;
  }
}
