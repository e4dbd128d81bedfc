import { DomainError } from "@laurel/core/errors/domain-error";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import type { ImportProblem } from "@laurel/core/imports/import-preview";
import { unaskedKind } from "@laurel/core/imports/recorded-judgments";
import type { StagedRow } from "@laurel/core/imports/staging-plan";
import { groupingOf } from "@laurel/core/imports/task-choice";
import { LIMITS } from "@laurel/core/text/text-limits";
import { findMembership } from "@laurel/db/queries/campaigns";
import { nextFactSeqs } from "@laurel/db/queries/facts";
import {
  deleteStaged,
  findImport,
  type FoundImport,
  nextRound,
  updateImport,
} from "@laurel/db/queries/imports";
import { questionSet } from "@laurel/db/queries/questions-and-guidelines";
import { enqueueStaged } from "@laurel/db/queries/task-queue";
import { withdrawnFrom } from "@laurel/db/queries/withdrawals/standing-work";
import type { Store, Tx } from "@laurel/db/store/store";
import type { ImportResult } from "@laurel/db/tables/define-import-tables";
import type { JobContext } from "../jobs/job-context.ts";
import { howItEnded, throwIfCancelled } from "../jobs/job-outcome.ts";
import { sliceSizes, type StageContext, type StageCounts, stageRows } from "./stage-rows.ts";
import { minResponses } from "./start-import.ts";

type Tally = StageCounts & {
  rows: number;
  skippedRows: number;
  problemCount: number;
  problems: ImportProblem[];
  /** The names of columns that became metadata. */
  readonly columns: Set<string>;
};

async function stageAll(ctx: JobContext, found: FoundImport, stage: StageContext): Promise<Tally> {
  const { import: row, upload } = found;
  const tally: Tally = {
    newPrompts: 0,
    knownPrompts: 0,
    newResponses: 0,
    knownResponses: 0,
    newTasks: 0,
    judgments: 0,
    newMetadata: 0,
    rows: 0,
    skippedRows: 0,
    problemCount: 0,
    problems: [],
    columns: new Set(),
  };
  const sizes = sliceSizes();

  const stageSlice = async (slice: readonly StagedRow[]): Promise<void> => {
    let milliseconds = 0;
    const { counts, refused } = await ctx.store.transaction(async (tx) => {
      const started = performance.now();
      const staged = await stageRows(tx, stage, slice);
      milliseconds = performance.now() - started;
      return staged;
    });
    sizes.took(slice.length, milliseconds);
    for (const key of [
      "newPrompts",
      "knownPrompts",
      "newResponses",
      "knownResponses",
      "newTasks",
      "judgments",
      "newMetadata",
    ] as const)
      tally[key] += counts[key];
    tally.skippedRows += refused.length;
    note(refused);
  };
  const note = (problems: readonly ImportProblem[]): void => {
    tally.problemCount += problems.length;
    tally.problems.push(...problems.slice(0, LIMITS.reportedProblems - tally.problems.length));
  };
  const isRefused = () => !row.skipInvalid && tally.problemCount > 0;

  const options = {
    format: row.format,
    mapping: row.mapping,
    namePolicy: row.namePolicy,
    minResponses: minResponses(stage),
    questions: stage.questions,
  };
  const files = [upload, ...(row.moreFiles ?? [])];
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const named = files.map(({ fileName, sha256 }) => ({ name: fileName, path: ctx.files.path(sha256) }));
  for await (const batch of ctx.readImport(named, options, ctx.signal)) {
    throwIfCancelled(ctx.signal);
    tally.rows += batch.rows.length + batch.invalidRows;
    tally.skippedRows += batch.invalidRows;
    note(batch.problems);
    for (const { metadata } of batch.rows.flatMap((staged) => [staged, ...staged.responses]))
      for (const column of Object.keys(metadata?.values ?? {}))
        if (tally.columns.size < LIMITS.reportedColumns) tally.columns.add(column);
    const unasked = unaskedKind(batch.rows, stage.questions);
    if (unasked !== null) throw new DomainError("INVALID", unasked);
    for (let start = 0, end = 0; start < batch.rows.length && !isRefused(); start = end) {
      throwIfCancelled(ctx.signal);
      end = start + sizes.next();
      await stageSlice(batch.rows.slice(start, end));
    }
    ctx.report({
      phase: "reading",
      done: batch.bytesRead,
      total,
      counts: { rows: tally.rows, problems: tally.problemCount },
    });
    if (isRefused() && tally.problems.length >= LIMITS.reportedProblems) break;
  }
  return tally;
}

/**
 * Imports a file, all or nothing. Rows are staged in short transactions where nobody sees them, one flip
 * makes the round visible, then its tasks open in batches. After a crash at any point, the next attempt takes
 * the import up again.
 */
export async function runImport(ctx: JobContext): Promise<void> {
  const importId = ctx.subjectId;
  const found = await findImport(ctx.store.read, importId);
  if (!found) throw new DomainError("NOT_FOUND", "The import is gone.", { importId });
  const open = (total: number) =>
    enqueueTasks(ctx.store, found.import, (done) =>
      ctx.report({ phase: "opening tasks", done: Math.min(done, total), total }),
    );
  if (found.import.status === "visible") return open(found.import.result?.newTasks ?? 0);
  let tally: Tally | undefined;
  try {
    await clearStaged(ctx.store, importId);
    const stage = await ctx.store.transaction((tx) => prepareStage(tx, ctx, found));
    tally = await stageAll(ctx, found, stage);
    if (tally.problemCount > 0 && !found.import.skipInvalid)
      throw new DomainError(
        "INVALID",
        `The file has invalid rows, so nothing was imported. Mend them, or import again and skip invalid rows.`,
        { problems: tally.problems },
      );
    if (tally.rows - tally.skippedRows === 0)
      throw new DomainError("INVALID", "The file has no row that can be imported.", {
        problems: tally.problems,
      });
    throwIfCancelled(ctx.signal);
  } catch (error) {
    await clearStaged(ctx.store, importId);
    const { problems = [], problemCount = 0 } = tally ?? {};
    await ctx.store.transaction((tx) =>
      updateImport(tx, importId, {
        ...howItEnded(ctx.signal, error, "The import"),
        problems,
        problemCount,
        finishedAt: ctx.now(),
      }),
    );
    throw error;
  }
  const { problems, problemCount, columns, newMetadata, ...counts } = tally;
  const added = counts.newPrompts + counts.newResponses + counts.judgments + newMetadata;
  const result = {
    ...counts,
    unchanged: added === 0,
    ...(columns.size > 0 && { metadata: [...columns].toSorted() }),
  };
  await ctx.store.transaction((tx) =>
    publishImport(tx, found, result, { problems, problemCount }, ctx.now()),
  );
  await open(result.newTasks);
}

/** Marks an import as being read and gathers what its rows need. */
async function prepareStage(
  tx: Tx,
  ctx: Pick<JobContext, "now" | "random" | "createdBy">,
  { import: row, upload }: FoundImport,
): Promise<StageContext> {
  const campaign = await findMembership(tx, row.campaignId, ctx.createdBy);
  if (!campaign) throw new DomainError("NOT_FOUND", "The import's campaign is gone.");
  const questions = await questionSet(tx, campaign.id, campaign.questionsVersion);
  const now = ctx.now();
  // Ids are minted with the time of the moment, not of the beginning: ids that ascend land on the same few
  // pages of each index, random ones on a page each.
  const newId = () => uuidV7(ctx.now(), ctx.random(10));
  await updateImport(tx, row.id, { status: "reading" });
  return {
    importId: row.id,
    campaignId: campaign.id,
    overlap: campaign.overlap,
    ...groupingOf(row.mapping.tasks, campaign),
    questions,
    questionsVersion: campaign.questionsVersion,
    guidelinesVersion: campaign.guidelinesVersion,
    fileName: upload.fileName,
    withdrawn: await withdrawnFrom(tx, campaign.id),
    revived: new Set(),
    now,
    newId,
  };
}

type Skipped = { readonly problems: readonly ImportProblem[]; readonly problemCount: number };

/** Makes a round visible, by changing its one row. */
async function publishImport(
  tx: Tx,
  { import: row }: FoundImport,
  result: ImportResult,
  skipped: Skipped,
  now: number,
): Promise<void> {
  const [seq] = await nextFactSeqs(tx, 1);
  await updateImport(tx, row.id, {
    ...skipped,
    status: "visible",
    round: await nextRound(tx, row.campaignId),
    seq,
    result,
    finishedAt: now,
  });
}

const TASKS_AT_ONCE = 500;

/**
 * Opens the staged tasks of a visible round, in batches so that submits get their turn; `onOpened` hears how
 * many are open so far.
 */
export async function enqueueTasks(
  store: Store,
  round: { readonly id: string; readonly campaignId: string },
  onOpened: (done: number) => void = () => undefined,
): Promise<void> {
  for (let done = 0, opened = 1; opened > 0; done += opened) {
    opened = await store.transaction((tx) => enqueueStaged(tx, round.campaignId, round.id, TASKS_AT_ONCE));
    onOpened(done + opened);
  }
}

const ROWS_AT_ONCE = 1_000;

/** Deletes all that an import staged, in short transactions. Only for an import that is not visible. */
export async function clearStaged(store: Store, importId: string): Promise<void> {
  for (let deleted = 1; deleted > 0;)
    deleted = await store.transaction((tx) => deleteStaged(tx, importId, ROWS_AT_ONCE));
}
