import type { Logger } from "pino";
import { DomainError } from "@laurel/core/errors/domain-error";
import { finishJob, holdsJob, releaseJob } from "@laurel/db/queries/jobs";
import type { Store } from "@laurel/db/store/store";
import type { holdLease, StopReason } from "./hold-lease.ts";
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

type Fence = {
  readonly jobId: string;
  readonly owner: string;
  readonly reason: () => StopReason | undefined;
  readonly onLost: () => void;
};

/**
 * A store in which a job that has to hand over can't write any more: neither an end that is none, nor over
 * its successor. Each transaction asks for the lease itself: a process that was asleep doesn't know yet that
 * another has its job.
 */
function fencedStore(store: Store, { jobId, owner, reason, onLost }: Fence): Store {
  return {
    dialect: store.dialect,
    read: store.read,
    close: () => store.close(),
    transaction(work) {
      const why = reason();
      if (why !== undefined && why !== "cancelled")
        return Promise.reject(new DomainError("UNAVAILABLE", `The job is handed over: ${why}.`));
      return store.transaction(async (tx) => {
        if (await holdsJob(tx, { jobId, owner })) return work(tx);
        onLost();
        throw new DomainError("UNAVAILABLE", "The job is handed over: lease lost.");
      });
    },
  };
}
