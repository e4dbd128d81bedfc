import { derivePreferences } from "@laurel/core/datasets/derive-preferences";
import { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import type { DropReason } from "@laurel/core/datasets/drop-reason";
import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import type { Manifest, ManifestFile } from "@laurel/core/datasets/manifest";
import { encodeRow } from "../formats/encode-row.ts";
import { TRL_PREFERENCE } from "../formats/pairs/trl-preference.ts";
import { promptRootHash } from "../hash/prompt-root-hash.ts";
import { splitOf, type Split } from "../splits/split-of.ts";
import { EXPORTER_VERSION } from "./exporter-version.ts";
import { jsonlLine } from "./jsonl-line.ts";
import type { OpenFile } from "./output-file.ts";
import { rowSpill, type RowSpill } from "./row-spill.ts";
import { writeSplit } from "./write-split.ts";

export type DatasetInput = {
  readonly spec: DatasetSpec;
  readonly watermark: number;
  /** Batches of tasks in any order: the files don't depend on it. */
  readonly judgedTasks: AsyncIterable<readonly JudgedTask[]>;
  readonly openFile: OpenFile;
  /** Where rows are sorted; the system's temporary directory when it is left out. */
  readonly temporaryDirectory?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (judgedTasks: number) => void;
};

const SPLITS: readonly Split[] = ["train", "test"];

/**
 * Writes `train` and `test` as JSONL and Parquet, rows ordered by the SHA-256 of their JSONL line (a canonical
 * form: its keys have one order), and returns the manifest. Tasks stream: memory holds about 150 bytes a record, the records themselves wait in a temporary file.
 */
export async function buildDataset(input: DatasetInput): Promise<Manifest> {
  const spec = DatasetSpec.parse(input.spec);
  const spills: Record<Split, RowSpill> = { train: await rowSpill(input.temporaryDirectory), test: await rowSpill(input.temporaryDirectory) };
  try {
    const counts = await fillSpills(spec, input, spills);
    const files: ManifestFile[] = [];
    for (const split of SPLITS) files.push(...(await writeSplit(split, spills[split], input.openFile, input.signal)));
    const rows = { train: spills.train.count(), test: spills.test.count() };
    return { recordType: "trl-preference", spec, watermark: input.watermark, exporterVersion: EXPORTER_VERSION, counts: { ...counts, rows }, files };
  } finally {
    await spills.train.dispose();
    await spills.test.dispose();
  }
}

type Counts = { judgedTasks: number; preferences: number; drops: Partial<Record<DropReason, number>> };

async function fillSpills(spec: DatasetSpec, input: DatasetInput, spills: Record<Split, RowSpill>): Promise<Counts> {
  const counts: Counts = { judgedTasks: 0, preferences: 0, drops: {} };
  for await (const batch of input.judgedTasks) {
    input.signal?.throwIfAborted();
    for (const task of batch) addTask(task, spec, spills, counts);
    counts.judgedTasks += batch.length;
    input.onProgress?.(counts.judgedTasks);
  }
  return counts;
}

function addTask(task: JudgedTask, spec: DatasetSpec, spills: Record<Split, RowSpill>, counts: Counts): void {
  const { preferences, dropped } = derivePreferences(task, spec);
  counts.preferences += preferences.length;
  for (const reason of dropped) counts.drops[reason] = (counts.drops[reason] ?? 0) + 1;
  if (preferences.length === 0) return;
  const spill = spills[splitOf(promptRootHash(task.prompt), { test: spec.testShare }, spec.salt)];
  const messagesOf = (id: string) => task.responses.find((response) => response.id === id)?.messages ?? [];
  for (const { chosenId, rejectedId } of preferences) {
    const encoded = encodeRow(TRL_PREFERENCE, { prompt: task.prompt, chosen: messagesOf(chosenId), rejected: messagesOf(rejectedId), margin: null });
    if ("record" in encoded) spill.add(jsonlLine(encoded.record));
    else counts.drops[encoded.violation.code] = (counts.drops[encoded.violation.code] ?? 0) + 1;
  }
}
