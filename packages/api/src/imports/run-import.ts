import { DomainError } from "@laurel/core/errors/domain-error";
import type { ImportProblem } from "@laurel/core/imports/import-preview";
import { groupingOf, minResponses } from "@laurel/core/imports/task-choice";
import { eachRowVotes } from "@laurel/core/imports/vote-book";
import { findMembership } from "@laurel/db/queries/campaigns";
import { lockFacts, nextFactSeqs } from "@laurel/db/queries/facts";
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
import { targetsAfter } from "@laurel/db/queries/withdrawals/withdrawal-facts";
import { contentsOfTexts } from "@laurel/db/queries/withdrawals/withdrawn-contents";
import type { Store, Tx } from "@laurel/db/store/store";
import type { ImportResult } from "@laurel/db/tables/define-import-tables";
import type { JobContext } from "../jobs/job-context.ts";
import { howItEnded, throwIfCancelled } from "../jobs/job-outcome.ts";
import { settleAll } from "./settle-withdrawal.ts";
import type { StageTally, StageWork } from "./stage-files.ts";

/**
 * Imports a file, all or nothing. Rows are staged in short transactions where nobody sees them, one flip
 * makes the round visible, then its tasks open in batches. After a crash at any point, the next attempt takes
 * the import up again.
 */
export async function runImport(ctx: JobContext): Promise<void> {
  const importId = ctx.subjectId;
  const found = await findImport(ctx.store.read, importId);
  if (!found) throw new DomainError("NOT_FOUND", "The import is gone.", { importId });
  const open = async (total: number) => {
    const { campaignId } = found.import;
    const request = { requestId: importId, campaignId, targetKind: "prompt" as const, targetId: "" };
    if (found.import.mapping.id !== undefined) await settleAll(ctx.store, request, ctx.now);
    await enqueueTasks(ctx.store, found.import, (done) =>
      ctx.report({ phase: "opening tasks", done: Math.min(done, total), total }),
    );
  };
  const fail = async (error: unknown): Promise<never> => {
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
  };
  if (found.import.status === "visible") return open(found.import.result?.newTasks ?? 0);
  let tally: StageTally | undefined;
  try {
    await clearStaged(ctx.store, importId);
    const work = await ctx.store.transaction((tx) => prepareStage(tx, ctx, found));
    const total = filesOf(found).reduce((sum, { bytes }) => sum + bytes, 0);
    tally = await ctx.stageImport(work, ctx.signal, ({ bytesRead, ...counts }) =>
      ctx.report({ phase: "reading", done: bytesRead, total, counts }),
    );
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
    return fail(error);
  }
  const { problems, problemCount, columns, rows, skippedRows } = tally;
  const { newMetadata, blankResponses, replacedRows, knownJudgments, ...counts } = tally.counts;
  const added = counts.newPrompts + counts.newResponses + counts.judgments + newMetadata + replacedRows;
  const result = {
    rows,
    ...counts,
    skippedRows,
    unchanged: added === 0,
    ...(knownJudgments > 0 && { knownJudgments }),
    ...(blankResponses > 0 && { blankResponses }),
    ...(replacedRows > 0 && { replacedRows }),
    ...(columns.length > 0 && { metadata: columns }),
  };
  const judgedMeanwhile = await ctx.store.transaction((tx) =>
    publishImport(tx, found, result, { problems, problemCount }, ctx.now()),
  );
  if (judgedMeanwhile > 0)
    return fail(
      new DomainError(
        "CONFLICT",
        "While the file was read, somebody judged what its rows replace, so nothing was imported. Import it again: the rows are then named by line.",
        { judged: judgedMeanwhile },
      ),
    );
  await open(result.newTasks);
}

function filesOf({ import: row, upload }: FoundImport) {
  return [upload, ...(row.moreFiles ?? [])];
}

/** Marks an import as being read and gathers what its rows need. */
async function prepareStage(
  tx: Tx,
  ctx: Pick<JobContext, "now" | "createdBy" | "files">,
  found: FoundImport,
): Promise<StageWork> {
  const { import: row, upload } = found;
  const campaign = await findMembership(tx, row.campaignId, ctx.createdBy);
  if (!campaign) throw new DomainError("NOT_FOUND", "The import's campaign is gone.");
  const questions = await questionSet(tx, campaign.id, campaign.questionsVersion);
  const grouping = groupingOf(row.mapping.tasks, campaign);
  await updateImport(tx, row.id, { status: "reading" });
  return {
    files: filesOf(found).map(({ fileName, sha256 }) => ({ name: fileName, path: ctx.files.path(sha256) })),
    options: {
      format: row.format,
      mapping: row.mapping,
      namePolicy: row.namePolicy,
      minResponses: minResponses(grouping),
      questions,
    },
    skipInvalid: row.skipInvalid,
    facts: {
      ...grouping,
      importId: row.id,
      campaignId: campaign.id,
      overlap: campaign.overlap,
      questions,
      questionsVersion: campaign.questionsVersion,
      guidelinesVersion: campaign.guidelinesVersion,
      fileName: upload.fileName,
      withdrawn: await withdrawnFrom(tx, campaign.id),
      eachRowVotes: eachRowVotes(row.mapping),
      columns: row.mapping,
      createdBy: ctx.createdBy,
      now: ctx.now(),
    },
  };
}

type Skipped = { readonly problems: readonly ImportProblem[]; readonly problemCount: number };

/**
 * Makes a round visible, by changing its one row. Where somebody has judged what its rows replace, it does
 * nothing and returns how many judgments these are.
 */
async function publishImport(
  tx: Tx,
  { import: row }: FoundImport,
  result: ImportResult,
  skipped: Skipped,
  now: number,
): Promise<number> {
  if (row.mapping.id !== undefined) {
    await lockFacts(tx);
    const judged = await judgedTargets(tx, row.campaignId, row.id);
    if (judged > 0) return judged;
  }
  const [seq] = await nextFactSeqs(tx, 1);
  await updateImport(tx, row.id, {
    ...skipped,
    status: "visible",
    round: await nextRound(tx, row.campaignId),
    seq,
    result,
    finishedAt: now,
  });
  return 0;
}

/** How many judgments count on what the facts of a request take out. */
async function judgedTargets(tx: Tx, campaignId: string, requestId: string): Promise<number> {
  let judged = 0;
  for (let after: string | undefined = ""; after !== undefined;) {
    const targets: Awaited<ReturnType<typeof targetsAfter>> = await targetsAfter(
      tx,
      requestId,
      after,
      TARGETS_AT_ONCE,
    );
    for (const kind of ["prompt", "response"] as const) {
      const ids = targets.filter((target) => target.kind === kind).map(({ id }) => id);
      if (ids.length > 0) judged += (await contentsOfTexts(tx, campaignId, kind, ids)).judged;
    }
    after = targets.length < TARGETS_AT_ONCE ? undefined : targets.at(-1)?.id;
  }
  return judged;
}

const TARGETS_AT_ONCE = 1_000;

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
