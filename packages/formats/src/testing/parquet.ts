import { parquetReadObjects } from "hyparquet";
import { DEFAULT_PARSERS } from "hyparquet/src/convert.js";
import { jsonlLine } from "../files/json-lines.ts";
import { DECOMPRESSORS } from "../parquet/decompressors.ts";
import { parquetSink } from "../parquet/parquet-sink.ts";
import type { Format } from "../targets/format.ts";

/** The bytes of a Parquet file of these records, as our export writes it. */
export async function parquetFile(
  schema: NonNullable<Format["parquet"]>,
  records: readonly Readonly<Record<string, unknown>>[],
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const sink = parquetSink({ write: async (bytes) => void chunks.push(bytes) }, schema);
  await sink.write(records.map((record) => ({ record, line: jsonlLine(record) })));
  await sink.finish();
  return Buffer.concat(chunks);
}

/** The rows of a Parquet file, as a reader that is not ours has them. */
export async function parquetRows(file: Buffer): Promise<Record<string, unknown>[]> {
  const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
  // The reader's own decoder drops a leading U+FEFF, which is in the file.
  const parsers = {
    ...DEFAULT_PARSERS,
    stringFromBytes: (raw: Uint8Array) => Buffer.from(raw).toString("utf8"),
  };
  return parquetReadObjects({ file: bytes as ArrayBuffer, parsers, compressors: DECOMPRESSORS });
}
