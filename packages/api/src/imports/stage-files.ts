import { DomainError } from "@laurel/core/errors/domain-error";
import { ascendingIds } from "@laurel/core/ids/uuid-v7";
import type { ImportProblem } from "@laurel/core/imports/import-preview";
import { askedRows } from "@laurel/core/imports/recorded-judgments";
import { problemOf } from "@laurel/core/imports/refused-rows";
import type { RefusedRow, StagedRow } from "@laurel/core/imports/staged-row";
import { LIMITS } from "@laurel/core/text/text-limits";
import type { SeatedWriter } from "@laurel/db/store/store";
import type { ImportOptions, ReadBatch } from "@laurel/formats/read/read-prompt-records";
import { throwIfCancelled } from "../jobs/job-outcome.ts";
import {
  addCounts,
  newCounts,
  newMemory,
  remember,
  type Staged,
  type StageCounts,
  type StageFacts,
  stageRows,
} from "./stage-rows.ts";

/** What a worker thread needs to know to stage the files of a round. */
export type StageWork = {
  readonly files: readonly { readonly name: string; readonly path: string }[];
  readonly options: ImportOptions;
  readonly facts: StageFacts;
  readonly skipInvalid: boolean;
};

/** What was read and staged. */
export type StageTally = {
  readonly counts: Readonly<StageCounts>;
  readonly rows: number;
  readonly skippedRows: number;
  readonly problemCount: number;
  /** The first of the problems. */
  readonly problems: readonly ImportProblem[];
  /** The names of columns that became metadata. */
  readonly columns: readonly string[];
};

export type StageProgress = { readonly bytesRead: number; readonly rows: number; readonly problems: number };

/**
 * How many rows are planned and inserted together: on SQLite few, before it is asked whether the server waits; on
 * Postgres all of a transaction, since from its judgments on nobody else can number facts until it commits.
 */
const ROWS_AT_ONCE = { sqlite: 16, postgres: 300 };
const SLICE_ROWS = { sqlite: 1_000, postgres: 300 };
const SLICE_MS = 100;

type Means = Pick<SeatedWriter, "dialect" | "transaction" | "isWanted"> & {
  readonly batches: AsyncIterable<ReadBatch>;
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  readonly signal: AbortSignal;
  readonly sliceRows?: number;
  readonly onProgress: (progress: StageProgress) => void;
};

/**
 * Stages the rows of files in short transactions, where nobody sees them. From an invalid row on they are only
 * read, unless such rows are skipped, so that the first problems are told together.
 */
export async function stageFiles(
  { files, facts, skipInvalid }: Pick<StageWork, "files" | "facts" | "skipInvalid">,
  means: Means,
): Promise<StageTally> {
  const { batches, now, random, signal, onProgress } = means;
  // Ids are minted with the time of the moment, not of the beginning: ids that ascend land on the same few
  // pages of each index, random ones on a page each.
  const newId = ascendingIds(now, random);
  const stage = { ...facts, newId, memory: newMemory() };
  const counts = newCounts();
  const tally = { counts, rows: 0, skippedRows: 0, problemCount: 0 };
  const problems: ImportProblem[] = [];
  const note = (found: readonly ImportProblem[]): void => {
    tally.problemCount += found.length;
    problems.push(...found.slice(0, LIMITS.reportedProblems - problems.length));
  };
  const isRefused = () => !skipInvalid && tally.problemCount > 0;
  const columns = new Set<string>();
  const refuse = (refused: readonly RefusedRow[]): void => {
    tally.skippedRows += refused.length;
    note(refused.map((row) => problemOf(row, files)));
  };
  const fitting: Parameters<typeof askedRows>[2] = new Set();
  for await (const batch of batches) {
    throwIfCancelled(signal);
    tally.rows += batch.rows.length + batch.invalidRows;
    tally.skippedRows += batch.invalidRows;
    note(batch.problems);
    const { unasked, rows, refused } = askedRows(batch.rows, facts.questions, fitting);
    if (unasked !== null) throw new DomainError("INVALID", unasked);
    refuse(refused);
    noteColumns(columns, rows);
    for (let start = 0; start < rows.length && !isRefused();) {
      throwIfCancelled(signal);
      const slice = await stageSlice(means, stage, rows, start);
      addCounts(counts, slice.counts);
      refuse(slice.refused);
      start = slice.end;
    }
    onProgress({ bytesRead: batch.bytesRead, rows: tally.rows, problems: tally.problemCount });
    if (isRefused() && problems.length >= LIMITS.reportedProblems) break;
  }
  return { ...tally, problems, columns: [...columns].toSorted() };
}

function noteColumns(columns: Set<string>, rows: readonly StagedRow[]): void {
  for (const row of rows)
    for (const { metadata } of [row, ...row.responses]) {
      if (!metadata) continue;
      for (const column of Object.keys(metadata.values))
        if (columns.size < LIMITS.reportedColumns) columns.add(column);
    }
}

type Stage = Parameters<typeof stageRows>[1];
type Slice = Staged & { readonly end: number };

/**
 * Stages rows from `start` on in one transaction, and says where it ended. On SQLite it ends when its time
 * is over or the server waits, since there is one writer at a time. On Postgres all rows go in together.
 */
async function stageSlice(
  { dialect, transaction, isWanted, sliceRows = SLICE_ROWS[dialect] }: Means,
  stage: Stage,
  rows: readonly StagedRow[],
  start: number,
): Promise<Slice> {
  const most = Math.min(rows.length, start + sliceRows);
  const { memory: learnt, ...slice } = await transaction(async (tx) => {
    const counts = newCounts();
    const refused: RefusedRow[] = [];
    const memory = newMemory();
    const until = performance.now() + SLICE_MS;
    let end = start;
    do {
      const next = Math.min(most, end + ROWS_AT_ONCE[dialect]);
      const staged = await stageRows(tx, stage, rows.slice(end, next), memory);
      addCounts(counts, staged.counts);
      refused.push(...staged.refused);
      end = next;
    } while (end < most && performance.now() < until && !isWanted());
    return { end, counts, refused, memory };
  });
  // Only what is committed is remembered: a transaction that has to be run again begins from the same.
  remember(stage.memory, learnt);
  return slice;
}
