import type { ManifestFile } from "@laurel/core/datasets/manifest";
import type { Split } from "../splits/split-of.ts";
import { TRL_PREFERENCE_COLUMNS } from "../formats/pairs/trl-preference-columns.ts";
import { jsonlSink } from "./jsonl-sink.ts";
import { measuredFile } from "./measured-file.ts";
import type { OpenFile, OutputFile } from "./output-file.ts";
import { parquetSink } from "./parquet-sink.ts";
import type { RecordSink } from "./record-sink.ts";
import type { RowSpill } from "./row-spill.ts";

const FORMATS: readonly { readonly format: ManifestFile["format"]; readonly sinkFor: (file: OutputFile) => RecordSink }[] = [
  { format: "jsonl", sinkFor: jsonlSink },
  { format: "parquet", sinkFor: (file) => parquetSink(file, TRL_PREFERENCE_COLUMNS) },
];

/** The files of one split, in one pass over its rows. A split without rows has none: trainers refuse empty files. */
export async function writeSplit(split: Split, rows: RowSpill, openFile: OpenFile, signal?: AbortSignal): Promise<ManifestFile[]> {
  if (rows.count() === 0) return [];
  const outputs = [];
  try {
    for (const { format, sinkFor } of FORMATS) {
      const name = `${split}.${format}`;
      const { file, measure } = measuredFile(await openFile(name));
      outputs.push({ file, sink: sinkFor(file), describe: (): ManifestFile => ({ name, split, format, rows: rows.count(), ...measure() }) });
    }
    for await (const lines of rows.sorted()) {
      signal?.throwIfAborted();
      // Together, so that one file is encoded while the other is written.
      await Promise.all(outputs.map(({ sink }) => sink.write(lines)));
    }
    for (const { sink } of outputs) await sink.finish();
  } finally {
    for (const { file } of outputs) await file.close();
  }
  return outputs.map(({ describe }) => describe());
}
