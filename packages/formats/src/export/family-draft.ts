import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import type { DropReason } from "@laurel/core/datasets/drop-reason";
import type { FamilyId } from "@laurel/core/datasets/family-id";
import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import type { FamilyCounts, RowFile } from "@laurel/core/datasets/manifest";
import { sha256Hex } from "../hash/sha256-hex.ts";
import { SPLITS, type Split } from "../splits/splits.ts";
import { CanonicalRow } from "./canonical-row.ts";
import type { OpenFile } from "./output-file.ts";
import type { Unwanted } from "./prompt-pool.ts";
import { rowLine } from "./row-line.ts";
import { rowSpill, type RowSpill } from "./row-spill.ts";
import { rowsOfTask } from "./rows/rows-of-task.ts";
import { writeRows } from "./write-rows.ts";

type WriteOptions = { readonly signal?: AbortSignal | undefined; readonly onRow?: ((row: CanonicalRow) => void) | undefined };

export type FamilyDraft = {
  /** `root` is the hash of the prompt's root. */
  readonly addTask: (task: JudgedTask, split: Split, root: string) => void;
  readonly drop: (reason: DropReason) => void;
  /** Leaves out the rows whose prompts are unwanted; nothing is added after. */
  readonly leaveOut: (unwanted: Unwanted) => void;
  /** Writes what was added; nothing is added after. */
  readonly write: (openFile: OpenFile, options: WriteOptions) => Promise<RowFile[]>;
  readonly counts: () => FamilyCounts;
  readonly dispose: () => Promise<void>;
};

/** The rows of one family while a dataset is built: they wait in temporary files, and are counted. */
export async function familyDraft(family: FamilyId, spec: DatasetSpec, temporaryDirectory?: string): Promise<FamilyDraft> {
  const spills: Record<Split, RowSpill> = { train: await rowSpill(temporaryDirectory), test: await rowSpill(temporaryDirectory) };
  const drops: Partial<Record<DropReason, number>> = {};
  let decided = 0;
  const drop = (reason: DropReason, times = 1): void => {
    if (times > 0) drops[reason] = (drops[reason] ?? 0) + times;
  };
  return {
    drop,
    addTask: (task, split, root) => {
      const made = rowsOfTask(family, task, spec);
      decided += made.decided;
      for (const reason of made.dropped) drop(reason);
      const agreed = split === "test" && !spec.filters.onTest ? made.rows : made.rows.filter(({ agreement }) => agreement >= spec.filters.minAgreement);
      drop("agreement", made.rows.length - agreed.length);
      const lines = agreed.map(({ row }) => rowLine(row));
      const kept = family === "pairs" ? atMost(lines, spec.pairs.mostPerTask) : lines;
      drop("most-per-task", lines.length - kept.length);
      for (const line of kept) spills[split].add(line, root);
    },
    leaveOut: (unwanted) => {
      if (unwanted.size === 0) return;
      for (const reason of ["leak", "near-duplicate"] as const) for (const split of SPLITS) drop(reason, spills[split].dropGroups((root) => unwanted.get(root) === reason));
    },
    write: async (openFile, { signal, onRow }) => {
      if (spec.duplicates === "drop") for (const split of SPLITS) drop("duplicate", spills[split].dropDuplicates());
      const files: RowFile[] = [];
      for (const split of SPLITS) {
        if (spills[split].count() === 0) continue;
        const path = `rows/${family}/${split}.jsonl`;
        files.push({ ...(await writeRows(path, spills[split], openFile, { signal, onRow: onRow && ((row) => onRow(CanonicalRow.parse({ family, split, row }))) })), family, split });
      }
      return files;
    },
    counts: () => ({ decided, drops, rows: { train: spills.train.count(), test: spills.test.count() } }),
    dispose: async () => {
      await spills.train.dispose();
      await spills.test.dispose();
    },
  };
}

/** Those whose hashes are the lowest: a choice that depends on nothing but the texts. */
function atMost(lines: readonly string[], most: number | null): readonly string[] {
  if (most === null || lines.length <= most) return lines;
  return lines.map((line) => ({ line, hash: sha256Hex(line) })).toSorted((one, other) => (one.hash < other.hash ? -1 : 1)).slice(0, most).map(({ line }) => line);
}
