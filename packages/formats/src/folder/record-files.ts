import type { SchemaElement } from "hyparquet-writer";
import type { FormatManifest } from "@laurel/core/datasets/manifest";
import { fileStem, storedRows } from "../canonical/row-files.ts";
import { jsonlLine } from "../files/json-lines.ts";
import { parquetSink } from "../parquet/parquet-sink.ts";
import { encodeRow, type Format } from "../targets/format.ts";
import type { FolderFiles } from "./folder-files.ts";
import type { DataFile } from "./prepared-format.ts";

/** Which rows a file holds. */
type RowPlace = Pick<DataFile, "config" | "split">;

/** One kind of files of a split: takes its records in order, a batch at a time. */
export type RecordFiles = {
  readonly write: (records: readonly EncodedRow[]) => Promise<void>;
  readonly finish: () => Promise<DataFile[]>;
};

/** A record and its JSONL line. */
type EncodedRow = { readonly record: Readonly<Record<string, unknown>>; readonly line: string };

type Batch = { readonly read: number; readonly records: readonly EncodedRow[] };
type Counts = Pick<FormatManifest["counts"], "refused" | "losses">;

/**
 * The canonical rows of a file as records, a batch for each chunk of bytes. Mutates `counts`: rows that the
 * format refuses are only counted, each under the first rule that it breaks; what the other rows lose is
 * counted too.
 */
export async function* encodedRows(
  format: Format,
  bytes: AsyncIterable<Uint8Array>,
  counts: Counts,
): AsyncGenerator<Batch> {
  for await (const lines of storedRows(bytes)) {
    const records: EncodedRow[] = [];
    for (const line of lines) {
      const row: unknown = JSON.parse(line);
      const encoded = encodeRow(format, row);
      if ("record" in encoded) {
        records.push({ record: encoded.record, line: jsonlLine(encoded.record) });
        for (const loss of format.losses)
          if (loss.concerns(row)) counts.losses[loss.what] = (counts.losses[loss.what] ?? 0) + 1;
      } else counts.refused[encoded.violation.code] = (counts.refused[encoded.violation.code] ?? 0) + 1;
    }
    yield { read: lines.length, records };
  }
}

const LINE_FEED = 0x0a;

/** A split in JSON Lines, in one file. */
export async function jsonlFile(files: FolderFiles, { config, split }: RowPlace): Promise<RecordFiles> {
  const file = await files.open(`${fileStem(config, split)}.jsonl`);
  let rows = 0;
  return {
    write: async (records) => {
      rows += records.length;
      await file.write(bytesOf(records));
    },
    finish: async () => [{ ...(await file.finish(rows)), split, config, kind: "jsonl" }],
  };
}

/**
 * The lines are encoded one by one: if they were joined first, one letter outside Latin-1 would make all of
 * them slow to encode.
 */
function bytesOf(records: readonly EncodedRow[]): Buffer {
  const bytes = Buffer.allocUnsafe(records.reduce((sum, { line }) => sum + Buffer.byteLength(line) + 1, 0));
  let at = 0;
  for (const { line } of records) {
    at += bytes.write(line, at);
    at = bytes.writeUInt8(LINE_FEED, at);
  }
  return bytes;
}

/** A split in Parquet, one shard after the other. */
export async function parquetShards(
  files: FolderFiles,
  { config, split }: RowPlace,
  schema: readonly SchemaElement[],
  plan: ShardPlan,
): Promise<RecordFiles> {
  const open = async (number: number) => {
    const file = await files.open(plan.pathOf(number));
    return { number, file, sink: parquetSink(file, schema), rows: 0 };
  };
  const written: DataFile[] = [];
  let records = 0;
  let shard = await open(0);

  const finish = async (): Promise<void> => {
    await shard.sink.finish();
    written.push({ ...(await shard.file.finish(shard.rows)), split, config, kind: "parquet" });
  };
  const goTo = async (number: number): Promise<void> => {
    while (shard.number < number) {
      await finish();
      shard = await open(shard.number + 1);
    }
  };

  return {
    write: async (batch) => {
      for (const [number, some] of Map.groupBy(batch, () => plan.shardOf(records++))) {
        await goTo(number);
        await shard.sink.write(some);
        shard.rows += some.length;
      }
    },
    finish: async () => {
      await finish();
      return written;
    },
  };
}

/**
 * How a split's Parquet files are divided: by the number of the record, so that the batches in which rows
 * arrive make no difference.
 */
type ShardPlan = {
  readonly count: number;
  readonly pathOf: (shard: number) => string;
  readonly shardOf: (record: number) => number;
};

/**
 * `shards` stretches of a split's records, as equal as can be; none of them is empty where there are as many
 * records. `stem` is how their names begin.
 */
export function shardPlan(stem: string, records: number, shards: number): ShardPlan {
  const count = Math.max(1, Math.min(shards, records));
  const number = (value: number): string => String(value).padStart(5, "0");
  return {
    count,
    pathOf: (shard) => `data/${stem}-${number(shard)}-of-${number(count)}.parquet`,
    shardOf: (record) => Math.min(count - 1, Math.floor((record * count) / records)),
  };
}
