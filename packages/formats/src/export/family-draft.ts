import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import type { DropReason } from "@laurel/core/datasets/drop-reason";
import type { FamilyId } from "@laurel/core/datasets/family-id";
import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import type { FamilyCounts, RowFile } from "@laurel/core/datasets/manifest";
import { sha256Hex } from "../hash/sha256-hex.ts";
import { SPLITS, type Split } from "../splits/splits.ts";
import type { CanonicalRow } from "./canonical-row.ts";
import type { Hit } from "./contamination-log.ts";
import type { TaskCheck } from "./decontamination.ts";
import type { OpenFile } from "./output-file.ts";
import type { Unwanted } from "./prompt-pool.ts";
import { rowLine } from "./row-line.ts";
import { rowSpill, type RowSpill } from "./row-spill.ts";
import { rowsOfTask } from "./rows/rows-of-task.ts";
import { writeRows } from "./write-rows.ts";

type Line = { readonly line: string; readonly hits: readonly Hit[] };
type WriteOptions = { readonly signal?: AbortSignal | undefined; readonly onRow?: ((row: CanonicalRow) => void) | undefined };

export type FamilyDraft = {
  /** `root` is the hash of the prompt's root; `check` looks for what lists have too, where the spec names any. */
  readonly addTask: (task: JudgedTask, split: Split, root: string, check: TaskCheck | null) => void;
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
  const logged = new Set<string>();
  let decided = 0;
  const drop = (reason: DropReason, times = 1): void => {
    if (times > 0) drops[reason] = (drops[reason] ?? 0) + times;
  };
  return {
    drop,
    addTask: (task, split, root, check) => {
      const made = rowsOfTask(family, task, spec);
      decided += made.decided;
      for (const reason of made.dropped) drop(reason);
      const agreed = split === "test" && !spec.filters.onTest ? made.rows : made.rows.filter(({ agreement }) => agreement >= spec.filters.minAgreement);
      drop("agreement", made.rows.length - agreed.length);
      const isOut = ({ hits }: Line): boolean => check?.leavesOut === true && hits.length > 0;
      /** False where duplicates are dropped, and the same row is in the log. */
      const log = ({ line, hits }: Line, dropped: boolean): boolean => {
        const row = sha256Hex(line);
        if (logged.has(row)) return false;
        if (spec.duplicates === "drop") logged.add(row);
        check?.log.add({ family, split, row, dropped, hits }, root);
        return true;
      };
      const lines = agreed.map(({ row, texts }): Line => ({ line: rowLine(row), hits: check?.hitsIn(texts()) ?? [] }));
      const [out, clean] = [lines.filter(isOut), lines.filter((one) => !isOut(one))];
      for (const one of out) drop(log(one, true) ? "contaminated" : "duplicate");
      const kept = family === "pairs" ? atMost(clean, spec.pairs.mostPerPrompt) : clean;
      drop("most-per-prompt", clean.length - kept.length);
      for (const one of kept) {
        spills[split].add(one.line, root);
        if (one.hits.length > 0) log(one, false);
      }
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
        files.push({ ...(await writeRows(path, spills[split], openFile, { signal, onRow: onRow && ((row) => onRow(asMade({ family, split, row }))) })), family, split });
      }
      return files;
    },
    counts: () => ({ decided, drops, rows: { train: spills.train.count(), validation: 0, test: spills.test.count() } }),
    dispose: async () => {
      await spills.train.dispose();
      await spills.test.dispose();
    },
  };
}

/** The family's own rules have let it through, and it comes from our own file: to check its shape again would take longer than to write it. */
function asMade(row: { readonly family: FamilyId; readonly split: Split; readonly row: unknown }): CanonicalRow {
  return row as CanonicalRow;
}

/** Those whose hashes are the lowest: a choice that depends on nothing but the texts. */
function atMost(lines: readonly Line[], most: number | null): readonly Line[] {
  if (most === null || lines.length <= most) return lines;
  return lines.map((one) => ({ one, hash: sha256Hex(one.line) })).toSorted((first, second) => (first.hash < second.hash ? -1 : 1)).slice(0, most).map(({ one }) => one);
}
