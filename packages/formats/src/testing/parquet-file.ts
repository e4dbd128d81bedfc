import { jsonlLine } from "../export/jsonl-line.ts";
import { parquetSink } from "../export/parquet/parquet-sink.ts";
import type { Format } from "../formats/format.ts";

/** The bytes of a Parquet file of these records, as our export writes it. */
export async function parquetFile(
  schema: NonNullable<Format<unknown, unknown>["parquet"]>,
  records: readonly Readonly<Record<string, unknown>>[],
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const sink = parquetSink({ write: async (bytes) => void chunks.push(bytes) }, schema);
  await sink.write(records.map((record) => ({ record, line: jsonlLine(record) })));
  await sink.finish();
  return Buffer.concat(chunks);
}
