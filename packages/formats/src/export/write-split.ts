import type { ManifestFile } from "@laurel/core/datasets/manifest";
import type { Split } from "../splits/split-of.ts";
import { jsonlSink } from "./jsonl-sink.ts";
import { measuredFile } from "./measured-file.ts";
import type { OpenFile, OutputFile } from "./output-file.ts";
import { parquetSink } from "./parquet-sink.ts";
import type { RecordSink } from "./record-sink.ts";
import type { RowSpill } from "./row-spill.ts";

const FORMATS: readonly { readonly format: ManifestFile["format"]; readonly sinkFor: (file: OutputFile) => RecordSink }[] = [
  { format: "jsonl", sinkFor: jsonlSink },
  { format: "parquet", sinkFor: parquetSink },
];

/** The files of one split, one after another, so that only one is open. A split without rows has none: trainers refuse empty files. */
export async function writeSplit(split: Split, rows: RowSpill, openFile: OpenFile, signal?: AbortSignal): Promise<ManifestFile[]> {
  if (rows.count() === 0) return [];
  const files: ManifestFile[] = [];
  for (const { format, sinkFor } of FORMATS) {
    const name = `${split}.${format}`;
    const { file, measure } = measuredFile(await openFile(name));
    await writeRows(rows, sinkFor(file), file, signal);
    files.push({ name, split, format, rows: rows.count(), ...measure() });
  }
  return files;
}

async function writeRows(rows: RowSpill, sink: RecordSink, file: OutputFile, signal: AbortSignal | undefined): Promise<void> {
  try {
    for await (const lines of rows.sorted()) {
      signal?.throwIfAborted();
      await sink.write(lines);
    }
  } catch (error) {
    await file.close();
    throw error;
  }
  await sink.close();
}
