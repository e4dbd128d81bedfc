import { clearStaged, enqueueTasks } from "@laurel/api/imports/run-import";
import { settleAll } from "@laurel/api/imports/settle-withdrawal";
import { runJob } from "@laurel/api/jobs/run-job";
import { clearArriving } from "@laurel/api/raw/run-raw-import";
import { finishFormat, finishVersion } from "@laurel/db/queries/datasets";
import { findImport, type FoundImport, updateImport } from "@laurel/db/queries/imports";
import { finishModel } from "@laurel/db/queries/models";
import { findRequest } from "@laurel/db/queries/withdrawals/withdrawal-facts";
import type { Store } from "@laurel/db/store/store";
import type { JobKind } from "@laurel/db/tables/define-operation-tables";
import type { Instance } from "../instance/instance.ts";
import { drawRandom } from "../instance/random-bytes.ts";
import { labelPairs, readRaw, stageImportFor, trainModel } from "../workers/run-in-worker.ts";
import { isUnavailable, type JobBody } from "./job-body.ts";

/** The body of each kind of job, and how its subject ends when the body could not end it itself. */
export function jobBodies({
  files,
  now,
}: Pick<Instance, "files" | "now">): Readonly<Record<JobKind, JobBody>> {
  const run: JobBody["run"] = (
    { id, kind, subjectId, createdBy },
    { store, signal, report, owner, handOver },
  ) =>
    runJob(kind, {
      store,
      signal,
      report,
      jobId: id,
      subjectId,
      createdBy,
      files,
      now,
      random: drawRandom,
      stageImport: async (...work) => {
        try {
          return await stageImportFor(store, { jobId: id, owner })(...work);
        } catch (error) {
          if (isUnavailable(error)) handOver();
          throw error;
        }
      },
      readRaw,
      trainModel,
      labelPairs,
    });
  return {
    import: {
      run,
      abandon: ({ subjectId }, store, outcome, error) =>
        abandonImport(store, subjectId, { outcome, error, now: now() }),
    },
    raw: { run, abandon: ({ subjectId }, store) => clearArriving(store, subjectId, { whole: true }) },
    settle: {
      run,
      // The facts hold from the moment they are stored, so tasks must follow, whatever became of the job.
      abandon: async ({ subjectId }, store) => {
        const request = await findRequest(store.read, subjectId);
        if (request) await settleAll(store, request, now);
      },
    },
    cut: {
      run,
      abandon: ({ subjectId }, store, status, error) =>
        store.transaction((tx) => finishVersion(tx, subjectId, { status, error })),
    },
    prepare: {
      run,
      abandon: ({ subjectId }, store, status, error) =>
        store.transaction((tx) => finishFormat(tx, subjectId, { status, error })),
    },
    train: {
      run,
      abandon: ({ subjectId }, store, status, error) =>
        store.transaction((tx) => finishModel(tx, subjectId, { status, error })),
    },
  };
}

type End = { readonly outcome: "failed" | "cancelled"; readonly error: string | null; readonly now: number };

const isUnderWay = (found: FoundImport | undefined): boolean =>
  found?.import.status === "queued" || found?.import.status === "reading";

/**
 * Ends an import whose job could not: it was cancelled before it began, or its server died each time. The
 * rows that it staged are removed first. Otherwise the next import would count them as already imported,
 * although nobody could see them.
 */
export async function abandonImport(
  store: Store,
  importId: string,
  { outcome, error, now }: End,
): Promise<void> {
  const found = await findImport(store.read, importId);
  // A visible round stays visible. It may only lack some of its tasks.
  if (found?.import.status === "visible") return enqueueTasks(store, found.import);
  if (!isUnderWay(found)) return;
  await clearStaged(store, importId);
  await store.transaction(async (tx) => {
    if (isUnderWay(await findImport(tx, importId)))
      await updateImport(tx, importId, { status: outcome, error, finishedAt: now });
  });
}
