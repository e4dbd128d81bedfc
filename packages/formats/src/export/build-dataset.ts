import { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import type { FamilyId } from "@laurel/core/datasets/family-id";
import { filterTask } from "@laurel/core/datasets/filter-task";
import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import type { Manifest, RowFile } from "@laurel/core/datasets/manifest";
import { withTextPolicy } from "@laurel/core/datasets/with-text-policy";
import { promptRootHash } from "../hash/prompt-root-hash.ts";
import { splitOf } from "../splits/split-of.ts";
import { EXPORTER_VERSION } from "./exporter-version.ts";
import { familyDraft, type FamilyDraft } from "./family-draft.ts";
import type { OpenFile } from "./output-file.ts";
import { voteCounter } from "./vote-counter.ts";

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

/**
 * Writes the canonical rows of each family of the spec as `rows/<family>/<split>.jsonl`, ordered by the SHA-256 of their
 * line, and returns the manifest. Every family has a prompt in the same split. Tasks stream: memory holds about 150 bytes
 * a row, the rows themselves wait in temporary files.
 */
export async function buildDataset(input: DatasetInput): Promise<Manifest> {
  const spec = DatasetSpec.parse(input.spec);
  const drafts = new Map<FamilyId, FamilyDraft>();
  try {
    for (const family of spec.families) drafts.set(family, await familyDraft(family, spec, input.temporaryDirectory));
    const votes = voteCounter();
    const judgedTasks = await addTasks(spec, input, [...drafts.values()], votes);
    const rows: RowFile[] = [];
    for (const draft of drafts.values()) rows.push(...(await draft.write(input.openFile, input.signal)));
    const counts = Object.fromEntries([...drafts].map(([family, draft]) => [family, draft.counts()]));
    return { version: 2, spec, watermark: input.watermark, exporterVersion: EXPORTER_VERSION, judgedTasks, votes: votes.counts(), counts, rows };
  } finally {
    for (const draft of drafts.values()) await draft.dispose();
  }
}

async function addTasks(spec: DatasetSpec, input: DatasetInput, drafts: readonly FamilyDraft[], votes: Pick<ReturnType<typeof voteCounter>, "add">): Promise<number> {
  let judgedTasks = 0;
  for await (const batch of input.judgedTasks) {
    input.signal?.throwIfAborted();
    for (const task of batch) {
      votes.add(task);
      addTask(task, spec, drafts);
    }
    judgedTasks += batch.length;
    input.onProgress?.(judgedTasks);
  }
  return judgedTasks;
}

function addTask(task: JudgedTask, spec: DatasetSpec, drafts: readonly FamilyDraft[]): void {
  const reason = filterTask(task, spec.filters);
  if (reason !== null) return drafts.forEach((draft) => draft.drop(reason));
  const split = splitOf(promptRootHash(task.prompt), { test: spec.testShare }, spec.salt);
  const worded = withTextPolicy(task, spec);
  for (const draft of drafts) draft.addTask(worded, split);
}
