import { DomainError } from "@laurel/core/errors/domain-error";
import type { ImportProblem } from "@laurel/core/imports/import-preview";
import { unaskedKind } from "@laurel/core/imports/recorded-judgments";
import { LIMITS } from "@laurel/core/text/text-limits";
import { findImport, type FoundImport, updateImport } from "@laurel/db/queries/imports";
import { howItEnded } from "../jobs/how-it-ended.ts";
import type { JobContext } from "../jobs/job-context.ts";
import { throwIfCancelled } from "../jobs/throw-if-cancelled.ts";
import { clearStaged } from "./clear-staged.ts";
import { minResponses } from "./min-responses.ts";
import { openTasks } from "./open-tasks.ts";
import { prepareStage } from "./prepare-stage.ts";
import { publishImport } from "./publish-import.ts";
import { sliceSizes } from "./slice-sizes.ts";
import { stageRows } from "./stage-rows.ts";
import type { StageContext, StageCounts } from "./stage-rows.ts";
import type { StagedRow } from "./staged-row.ts";

type Tally = StageCounts & {
  rows: number;
  skippedRows: number;
  problemCount: number;
  problems: ImportProblem[];
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
    rows: 0,
    skippedRows: 0,
    problemCount: 0,
    problems: [],
  };
  const sizes = sliceSizes();

  const stageSlice = async (slice: readonly StagedRow[]): Promise<void> => {
    let milliseconds = 0;
    const counts = await ctx.store.transaction(async (tx) => {
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
    ] as const)
      tally[key] += counts[key];
  };

  const options = {
    format: row.format,
    mapping: row.mapping,
    namePolicy: row.namePolicy,
    minResponses: minResponses(stage),
  };
  for await (const batch of ctx.readImport(ctx.files.path(upload.sha256), options, ctx.signal)) {
    throwIfCancelled(ctx.signal);
    tally.rows += batch.rows.length + batch.invalidRows;
    tally.skippedRows += batch.invalidRows;
    tally.problemCount += batch.problems.length;
    tally.problems.push(...batch.problems.slice(0, LIMITS.reportedProblems - tally.problems.length));
    const unasked = unaskedKind(batch.rows, stage.questions);
    if (unasked !== null) throw new DomainError("INVALID", unasked);
    const refused = !row.skipInvalid && tally.problemCount > 0;
    for (let start = 0, end = 0; start < batch.rows.length && !refused; start = end) {
      throwIfCancelled(ctx.signal);
      end = start + sizes.next();
      await stageSlice(batch.rows.slice(start, end));
    }
    ctx.report({
      phase: "reading",
      done: batch.bytesRead,
      total: upload.bytes,
      counts: { rows: tally.rows, problems: tally.problemCount },
    });
    if (refused && tally.problems.length >= LIMITS.reportedProblems) break;
  }
  return tally;
}

/**
 * Brings a file in, all or nothing: rows are staged in short transactions where nobody sees them, one flip
 * makes the round visible, then its tasks open in batches. A crash at any point is taken up again by the next
 * attempt.
 */
export async function runImport(ctx: JobContext): Promise<void> {
  const importId = ctx.subjectId;
  const found = await findImport(ctx.store.read, importId);
  if (!found) throw new DomainError("NOT_FOUND", "The import is gone.", { importId });
  const open = (total: number) =>
    openTasks(ctx.store, found.import, (done) =>
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
  const { problems, problemCount, ...result } = tally;
  await ctx.store.transaction((tx) =>
    publishImport(
      tx,
      found,
      { ...result, unchanged: result.newResponses + result.newPrompts + result.judgments === 0 },
      { problems, problemCount },
      ctx.now(),
    ),
  );
  await open(result.newTasks);
}
