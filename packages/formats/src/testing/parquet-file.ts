import { jsonlLine } from "../export/jsonl-line.ts";
import { parquetSink } from "../export/parquet-sink.ts";
import type { Format } from "../formats/format.ts";

/** The bytes of a Parquet file of these records, as our export writes it. */
export async function parquetFile(schema: NonNullable<Format<unknown, unknown>["parquet"]>, records: readonly unknown[]): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const sink = parquetSink({ write: async (bytes) => void chunks.push(bytes), close: async () => undefined }, schema);
  await sink.write(Buffer.from(records.map((record) => `${jsonlLine(record)}\n`).join("")));
  await sink.finish();
  return Buffer.concat(chunks);
}
