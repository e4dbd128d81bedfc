import { setImmediate } from "node:timers/promises";
import { isFiltered } from "@laurel/core/datasets/dataset-filters";
import type { TestFilter } from "@laurel/core/datasets/dataset-report";
import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import type { DropReason } from "@laurel/core/datasets/drop-reasons";
import type { FamilyId } from "@laurel/core/datasets/families";
import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import type { FamilyCounts, RowConfig, RowFile } from "@laurel/core/datasets/manifest";
import { Split, type SplitCounts } from "@laurel/core/datasets/splits";
import type { StoredFile } from "@laurel/core/datasets/stored-file";
import type { CanonicalRow } from "../canonical/canonical-rows.ts";
import { fileStem, rowLine } from "../canonical/row-files.ts";
import { sha256Hex } from "../files/hash.ts";
import { measuredFile, type OpenFile } from "../files/output-file.ts";
import type { ContaminationLog, Hit, TaskCheck } from "./decontamination.ts";
import type { Unwanted } from "./prompt-pool.ts";
import { linesOf, type RowSpill, splitSpills } from "./row-spill.ts";
import { rowsOfTask } from "./task-rows.ts";

type Place = { readonly config: RowConfig; readonly split: Split; readonly spill: RowSpill };
type Line = { readonly line: string; readonly config: RowConfig; readonly hits: readonly Hit[] };
type WriteOptions = {
  readonly signal?: AbortSignal | undefined;
  readonly onRow?: ((row: CanonicalRow) => void) | undefined;
};

export type FamilyDraft = {
  /**
   * `root` is the hash of the prompt's root; `check` looks for texts that are in the spec's lists too, and is
   * null where it names none.
   */
  readonly addTask: (task: JudgedTask, split: Split, root: string, check: TaskCheck | null) => void;
  readonly drop: (reason: DropReason) => void;
  /** A task of the test split with all its votes, for what the split would be without filters. */
  readonly addUnfiltered: (task: JudgedTask) => void;
  /**
   * Leaves out the rows whose prompts are unwanted, duplicates, and what is more than is kept of one prompt.
   * No task is added after that.
   */
  readonly leaveOut: (unwanted: Unwanted) => void;
  /** The rows to train on. Until they are written, models' rows may be added. */
  readonly training: RowSpill;
  /** Writes what was added; nothing is added after that. */
  readonly write: (openFile: OpenFile, options: WriteOptions) => Promise<RowFile[]>;
  readonly counts: () => FamilyCounts;
  /** How many rows the test split has with and without filters. */
  readonly tested: () => Tested;
  readonly dispose: () => Promise<void>;
};

const UNFILTERED = { minAgreement: 0, minPosterior: 0 };

/** The rows of one family while a dataset is built: they wait in temporary files, and are counted. */
export async function familyDraft(
  family: FamilyId,
  spec: DatasetSpec,
  temporaryDirectory?: string,
): Promise<FamilyDraft> {
  const spills: Record<Split, RowSpill> = await splitSpills(temporaryDirectory);
  const apart =
    family === "pairs" && spec.pairs.ties === "separate-config"
      ? await splitSpills(temporaryDirectory)
      : null;
  const places: readonly Place[] = [
    ...placesOf("default", spills),
    ...(apart ? placesOf("ties", apart) : []),
  ];
  const drops: Partial<Record<DropReason, number>> = {};
  const logged = new Set<string>();
  const tested = filterTally();
  let decided = 0;
  let hitLog: ContaminationLog | null = null;
  const drop = (reason: DropReason, times = 1): void => {
    if (times > 0) drops[reason] = (drops[reason] ?? 0) + times;
  };
  return {
    drop,
    addUnfiltered: (task) => tested.addUnfiltered(rowsOfTask(family, task, spec).rows),
    addTask: (task, split, root, check) => {
      const made = rowsOfTask(family, task, spec);
      decided += made.decided;
      for (const reason of made.dropped) drop(reason);
      const { minAgreement, minPosterior } = isFiltered(split, spec.filters) ? spec.filters : UNFILTERED;
      const agreed = made.rows.filter(({ agreement }) => agreement >= minAgreement);
      drop("agreement", made.rows.length - agreed.length);
      const probable = agreed.filter(({ posterior }) => posterior === null || posterior >= minPosterior);
      drop("posterior", agreed.length - probable.length);
      if (split === "test") tested.addFiltered(probable);
      const isOut = ({ hits }: Line): boolean => check?.leavesOut === true && hits.length > 0;
      /**
       * Whether the row is logged: false where duplicates are dropped and the same row is in the log already.
       */
      const log = ({ line, hits }: Line, dropped: boolean): boolean => {
        const row = sha256Hex(line);
        if (logged.has(row)) return false;
        if (spec.duplicates === "drop") logged.add(row);
        check?.log.add({ family, split, row, dropped, hits }, root);
        return true;
      };
      const lines = probable.map(({ row, config, texts }): Line => ({
        line: rowLine(row),
        config,
        hits: check?.hitsIn(texts()) ?? [],
      }));
      const [out, clean] = [lines.filter(isOut), lines.filter((one) => !isOut(one))];
      for (const one of out) drop(log(one, true) ? "contaminated" : "duplicate");
      hitLog = check?.log ?? null;
      for (const one of clean) {
        (one.config === "ties" && apart ? apart : spills)[split].add(one.line, root);
        if (one.hits.length > 0) log(one, false);
      }
    },
    leaveOut: (unwanted) => {
      if (unwanted.size > 0)
        for (const reason of ["leak", "near-duplicate"] as const)
          for (const { spill } of places)
            drop(
              reason,
              spill.dropGroups((root) => unwanted.get(root) === reason),
            );
      for (const { spill } of places) {
        if (spec.duplicates === "drop") drop("duplicate", spill.dropDuplicates());
        // This comes last: what is left out for another reason must not count towards the most that is kept
        // of a prompt.
        const beyond =
          family === "pairs" && spec.pairs.mostPerPrompt !== null
            ? spill.dropBeyond(spec.pairs.mostPerPrompt)
            : [];
        drop("most-per-prompt", beyond.length);
        hitLog?.leaveOutRows(family, beyond);
      }
    },
    training: spills.train,
    write: async (openFile, { signal, onRow }) => {
      const files: RowFile[] = [];
      for (const { config, split, spill } of places) {
        if (spill.count() === 0) continue;
        const path = `rows/${family}/${fileStem(config, split)}.jsonl`;
        const shown =
          config === "ties" ? undefined : onRow && ((row: unknown) => onRow(asMade({ family, split, row })));
        files.push({
          ...(await writeRows(path, spill, openFile, { signal, onRow: shown })),
          family,
          split,
          config,
        });
      }
      return files;
    },
    tested: tested.figures,
    counts: () => ({
      decided,
      drops,
      rows: countsOf(spills),
      ties: apart ? countsOf(apart) : { train: 0, validation: 0, test: 0 },
    }),
    dispose: async () => {
      for (const { spill } of places) await spill.dispose();
    },
  };
}

function placesOf(config: RowConfig, spills: Readonly<Record<Split, RowSpill>>): Place[] {
  return Split.options.map((split) => ({ config, split, spill: spills[split] }));
}

function countsOf(spills: Readonly<Record<Split, RowSpill>>): SplitCounts {
  return { train: spills.train.count(), validation: spills.validation.count(), test: spills.test.count() };
}

/**
 * The row is only typed, not checked: the family's rules have let the row through and it comes from our own
 * file. Checking its shape again would take longer than writing it.
 */
function asMade(row: {
  readonly family: FamilyId;
  readonly split: Split;
  readonly row: unknown;
}): CanonicalRow {
  return row as CanonicalRow;
}

const TURN_ROWS = 25;

type Options = {
  readonly signal?: AbortSignal | undefined;
  /** Called with every row when it is written. */
  readonly onRow?: ((row: unknown) => void) | undefined;
};

/** Writes sorted rows as a file of JSON Lines. */
async function writeRows(
  path: string,
  rows: RowSpill,
  openFile: OpenFile,
  { signal, onRow }: Options,
): Promise<StoredFile> {
  const { file, measure } = measuredFile(await openFile(path));
  try {
    for await (const lines of rows.sorted()) {
      signal?.throwIfAborted();
      await file.write(lines);
      if (!onRow) continue;
      for (const [index, line] of linesOf(lines).entries()) {
        onRow(JSON.parse(line));
        // Showing rows takes long, so other work on the thread may run in between.
        if (index % TURN_ROWS === TURN_ROWS - 1) await setImmediate();
      }
    }
  } finally {
    await file.close();
  }
  return { path, rows: rows.count(), ...measure() };
}

type Tested = NonNullable<TestFilter[FamilyId]>;
type AgreedRows = readonly { readonly agreement: number }[];

type FilterTally = {
  readonly addUnfiltered: (rows: AgreedRows) => void;
  readonly addFiltered: (rows: AgreedRows) => void;
  readonly figures: () => Tested;
};

/** Counts rows with and without a filter, in any order. */
function filterTally(): FilterTally {
  const [unfiltered, filtered] = [tally(), tally()];
  return {
    addUnfiltered: unfiltered.add,
    addFiltered: filtered.add,
    figures: () => ({ unfiltered: unfiltered.figures(), filtered: filtered.figures() }),
  };
}

function tally() {
  const counts = new Map<number, number>();
  return {
    add: (rows: AgreedRows) => {
      for (const { agreement } of rows) counts.set(agreement, (counts.get(agreement) ?? 0) + 1);
    },
    figures: (): Tested["filtered"] => {
      // In one order, so that the last bits of the sum don't depend on how the tasks came.
      const sorted = [...counts].toSorted(([one], [other]) => one - other);
      const rows = sorted.reduce((sum, [, count]) => sum + count, 0);
      return {
        rows,
        agreement:
          rows === 0
            ? { value: null, reason: "There are no rows." }
            : { value: sorted.reduce((sum, [agreement, count]) => sum + agreement * count, 0) / rows },
      };
    },
  };
}
