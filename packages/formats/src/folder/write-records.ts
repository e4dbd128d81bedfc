import type { FormatManifest, RowFile } from "@laurel/core/datasets/manifest";
import { DomainError } from "@laurel/core/errors/domain-error";
import { fileStem, storedRows } from "../canonical/row-files.ts";
import { firstViolation, type Format } from "../targets/format.ts";
import type { FolderFiles } from "./folder-files.ts";
import type { DataFile } from "./prepared-format.ts";
import { encodedRows, jsonlFile, parquetShards, type RecordFiles, shardPlan } from "./record-files.ts";

type RecordsInput = {
  readonly format: Format;
  readonly rows: RowFile;
  /** Reads the file's bytes from the beginning. */
  readonly read: () => AsyncIterable<Uint8Array>;
  readonly files: FolderFiles;
  /** Mutated: what is written, refused and lost is added here. */
  readonly counts: FormatManifest["counts"];
  readonly shardBytes: number;
  readonly signal: AbortSignal | undefined;
  readonly onRows: (read: number) => void;
};

/**
 * Writes the data files of one split, in one pass over its rows, or in two where there are several shards,
 * since their names say how many there are. A split whose rows are all refused has no files, since trainers
 * refuse empty ones.
 */
export async function writeRecords({
  format,
  rows,
  read,
  files,
  counts,
  shardBytes,
  signal,
  onRows,
}: RecordsInput): Promise<DataFile[]> {
  const shards = Math.ceil(rows.bytes / shardBytes);
  // A single shard holds all records, so they need not be counted.
  const records = format.parquet === null || shards === 1 ? 1 : await countRecords(format, read(), signal);
  const open = async (): Promise<RecordFiles[]> => [
    await jsonlFile(files, rows),
    ...(format.parquet === null
      ? []
      : [
          await parquetShards(
            files,
            rows,
            format.parquet,
            shardPlan(fileStem(rows.config, rows.split), records, shards),
          ),
        ]),
  ];
  let outputs: RecordFiles[] | null = null;
  let rowsRead = 0;
  let writing: Promise<unknown> = Promise.resolve();
  for await (const batch of encodedRows(format, read(), counts)) {
    signal?.throwIfAborted();
    rowsRead += batch.read;
    if (batch.records.length > 0) {
      outputs ??= await open();
      counts[rows.config === "ties" ? "ties" : "rows"][rows.split] += batch.records.length;
      await writing;
      // All outputs are written together, while the next rows are read and encoded.
      writing = Promise.all(outputs.map((output) => output.write(batch.records)));
      // The caller that awaits `writing` next sees the error; until then it must not be an unhandled
      // rejection.
      writing.catch(() => undefined);
    }
    onRows(batch.read);
  }
  await writing;
  if (rowsRead !== rows.rows)
    throw new DomainError(
      "INTERNAL",
      `${rows.path} has ${rowsRead} rows, where the version's manifest says ${rows.rows}: cut the version again`,
    );
  const data: DataFile[] = [];
  for (const output of outputs ?? []) data.push(...(await output.finish()));
  return data;
}

/**
 * How many rows the format can express. Shards are cut by these, since readers stop at a shard without rows.
 */
async function countRecords(
  format: Format,
  bytes: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<number> {
  let records = 0;
  for await (const lines of storedRows(bytes)) {
    signal?.throwIfAborted();
    for (const line of lines) if (firstViolation(format, JSON.parse(line)) === null) records += 1;
  }
  return records;
}
