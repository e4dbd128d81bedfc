import { basename } from "node:path";
import { DomainError } from "@laurel/core/errors/domain-error";
import { findJob } from "@laurel/db/queries/jobs";
import type { JobProgress } from "@laurel/db/tables/define-operation-tables";
import { readStagedRows } from "@laurel/formats/read/read-prompt-records";
import { labelPairFiles } from "@laurel/reward-model/train/open-pair-labels";
import { storedFile } from "../imports/create-upload.ts";
import { stageFiles } from "../imports/stage-files.ts";
import type { JobContext } from "../jobs/job-context.ts";
import { runJob } from "../jobs/run-job.ts";
import { readRawRows } from "../raw/read-raw-rows.ts";
import type { RequestContext } from "../request-context.ts";

export type RunOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: JobProgress) => void;
};

/** So few that also a small file takes several transactions. */
const SLICE_ROWS = 25;

/** Runs the body of one job here and now, as the server's runner would, without worker threads. */
export async function runJobNow(ctx: RequestContext, jobId: string, options: RunOptions = {}): Promise<void> {
  const job = await findJob(ctx.store.read, jobId);
  if (!job) throw new Error(`no job ${jobId}`);
  const jobContext: JobContext = {
    jobId,
    subjectId: job.subjectId,
    createdBy: job.createdBy,
    store: ctx.store,
    files: ctx.files,
    now: ctx.now,
    random: ctx.random,
    signal: options.signal ?? new AbortController().signal,
    report: options.onProgress ?? (() => undefined),
    stageImport: async (work, signal, onProgress) => {
      const files = work.files.map(async ({ name, path }) => ({
        name,
        file: await storedFile(ctx.files, basename(path)),
      }));
      return stageFiles(work, {
        dialect: ctx.store.dialect,
        transaction: (body) => ctx.store.transaction(body),
        isWanted: () => false,
        batches: readStagedRows(await Promise.all(files), work.options),
        now: ctx.now,
        random: ctx.random,
        signal,
        sliceRows: SLICE_ROWS,
        onProgress,
      });
    },
    readRaw: (path) => readRawRows(ctx.files.read(basename(path))),
    trainModel: () => Promise.reject(new DomainError("UNAVAILABLE", "No trainer in this test.")),
    labelPairs: (input) => labelPairFiles(input),
  };
  await runJob(job.kind, jobContext);
}
