import type { Logger } from "pino";
import { DomainError } from "@laurel/core/errors/domain-error";
import { finishJob, releaseJob } from "@laurel/db/queries/jobs";
import type { Store } from "@laurel/db/store/store";
import { fencedStore } from "./fenced-store.ts";
import type { holdLease } from "./hold-lease.ts";
import type { JobBody, LeasedJob } from "./job-body.ts";

const MAX_ATTEMPTS = 3;

export type JobOutcome = "done" | "failed" | "cancelled" | "released" | "lost";
type Options = {
  readonly store: Store;
  readonly logger: Logger;
  readonly now: () => number;
  readonly owner: string;
};

/** Runs a job that this process leased, and writes how it ended. */
export async function runLeasedJob(
  job: LeasedJob,
  body: JobBody,
  lease: ReturnType<typeof holdLease>,
  { store, logger, now, owner }: Options,
): Promise<JobOutcome> {
  const fence = { jobId: job.id, owner, onLost: () => lease.stop("lease lost") };
  const end = async (state: "done" | "failed" | "cancelled", error: string | null): Promise<JobOutcome> => {
    // Its subject ends first: a crash in between leaves a job to be ended once more, not a subject that never
    // ends.
    if (state !== "done")
      await body.abandon(job, fencedStore(store, { ...fence, reason: () => undefined }), state, error);
    return (await store.transaction((tx) =>
      finishJob(tx, { jobId: job.id, owner, state, error, now: now() }),
    ))
      ? state
      : "lost";
  };
  // Its process died each time, so the job itself may be what kills it.
  if (job.attempts > MAX_ATTEMPTS)
    return end(
      "failed",
      `The server stopped ${MAX_ATTEMPTS} times while doing this. Look into its log, then start it again.`,
    );
  try {
    await body.run(job, {
      signal: lease.signal,
      store: fencedStore(store, { ...fence, reason: lease.reason }),
      report: lease.report,
    });
    // The last progress is written before the end, so that nobody sees a finished job at 98 %.
    await lease.beat();
    return await end("done", null);
  } catch (error) {
    const reason = lease.reason();
    if (reason === "lease lost") return "lost";
    if (reason === "cancelled") return end("cancelled", null);
    if (reason === "stopping") {
      await store.transaction((tx) => releaseJob(tx, { jobId: job.id, owner }));
      return "released";
    }
    if (error instanceof DomainError) return end("failed", error.message);
    logger.error({ err: error, jobId: job.id, kind: job.kind, attempt: job.attempts }, "a job broke");
    return end("failed", "Something went wrong on the server; it is logged there.");
  }
}
