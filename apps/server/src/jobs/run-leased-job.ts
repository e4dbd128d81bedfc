import type { Logger } from "pino";
import { DomainError } from "@laurel/core/errors/domain-error";
import { finishJob, holdsJob, releaseJob } from "@laurel/db/queries/jobs";
import type { Store } from "@laurel/db/store/store";
import type { holdLease, StopReason } from "./hold-lease.ts";
import { isUnavailable, type JobBody, type LeasedJob } from "./job-body.ts";

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
  // The last attempt is not handed back: it ends with the reason that the database gave.
  const onUnavailable = () => {
    if (job.attempts < MAX_ATTEMPTS) lease.stop("database unavailable");
  };

  async function end(state: "done" | "failed" | "cancelled", error: string | null): Promise<JobOutcome> {
    // The subject ends first: after a crash in between, the job is ended once more, whereas a subject would
    // never end.
    if (state !== "done")
      await body.abandon(job, fencedStore(store, { ...fence, reason: () => undefined }), state, error);
    const ended = await store.transaction((tx) =>
      finishJob(tx, { jobId: job.id, owner, state, error, now: now() }),
    );
    return ended ? state : "lost";
  }

  async function handBack({ counted }: { readonly counted: boolean }): Promise<JobOutcome> {
    await store.transaction((tx) => releaseJob(tx, { jobId: job.id, owner, counted }));
    return "released";
  }

  // Its process died each time, so the job itself may be what kills it.
  if (job.attempts > MAX_ATTEMPTS)
    return end(
      "failed",
      `The server stopped ${MAX_ATTEMPTS} times while doing this. Look into its log, then start it again.`,
    );
  try {
    await body.run(job, {
      signal: lease.signal,
      store: fencedStore(store, { ...fence, onUnavailable, reason: lease.reason }),
      report: lease.report,
      owner,
      handOver: onUnavailable,
    });
    // The last progress is written before the end, so that nobody sees a finished job at 98 %.
    await lease.beat();
    return await end("done", null).catch((error: unknown) => {
      if (isUnavailable(error)) onUnavailable();
      throw error;
    });
  } catch (error) {
    const reason = lease.reason();
    if (reason === "lease lost") return "lost";
    if (reason === "cancelled") return end("cancelled", null);
    if (reason === "stopping") return handBack({ counted: false });
    if (reason === "database unavailable") return handBack({ counted: true });
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
  readonly onUnavailable?: () => void;
};

/**
 * A store that refuses writes once the job must hand over, so that the job can neither mark its subject as
 * failed nor overwrite its successor's work. Each transaction checks the lease itself, since a process that
 * was asleep doesn't know yet that another one has its job. A transaction that finds the database unavailable
 * makes the job hand over.
 */
function fencedStore(store: Store, { jobId, owner, reason, onLost, onUnavailable }: Fence): Store {
  return {
    dialect: store.dialect,
    read: store.read,
    longRead: store.longRead,
    close: () => store.close(),
    admitWriter: (onStandstill) => store.admitWriter(onStandstill),
    async transaction(work) {
      const why = reason();
      if (why !== undefined && why !== "cancelled")
        throw new DomainError("UNAVAILABLE", `The job is handed over: ${why}.`);
      try {
        return await store.transaction(async (tx) => {
          if (await holdsJob(tx, { jobId, owner })) return work(tx);
          onLost();
          throw new DomainError("UNAVAILABLE", "The job is handed over: lease lost.");
        });
      } catch (error) {
        if (isUnavailable(error)) onUnavailable?.();
        throw error;
      }
    },
  };
}
