import type { Logger } from "pino";
import { renewJobLease } from "@laurel/db/queries/jobs";
import type { Store } from "@laurel/db/store/store";
import type { JobProgress } from "@laurel/db/tables/define-operation-tables";

export type StopReason = "cancelled" | "lease lost" | "stopping" | "database unavailable";
type Options = {
  readonly store: Store;
  readonly logger: Logger;
  readonly now: () => number;
  readonly owner: string;
  readonly leaseMs: number;
  readonly heartbeatMs: number;
};

/**
 * Renews a job's lease until it is let go. Its signal aborts when the job is cancelled, when another process
 * has taken it over, or when `stop` is called.
 */
export function holdLease(jobId: string, { store, logger, now, owner, leaseMs, heartbeatMs }: Options) {
  const controller = new AbortController();
  let reason: StopReason | undefined;
  let progress: JobProgress | undefined;
  let beating: Promise<void> | undefined;
  const stop = (why: StopReason) => {
    reason ??= why;
    controller.abort(new Error(`the job is to stop: ${why}`));
  };
  async function renew(): Promise<void> {
    const reported = progress;
    try {
      const lease = await store.transaction((tx) =>
        renewJobLease(tx, { jobId, owner, until: now() + leaseMs, ...(reported && { progress: reported }) }),
      );
      if (!lease) stop("lease lost");
      else if (lease.cancelRequested) stop("cancelled");
    } catch (error) {
      logger.warn({ err: error, jobId }, "a job's lease could not be renewed; trying again");
    } finally {
      beating = undefined;
    }
  }
  const beat = () => {
    beating ??= renew();
    return beating;
  };
  const timer = setInterval(() => void beat(), heartbeatMs);
  return {
    signal: controller.signal,
    stop,
    beat,
    report(next: JobProgress) {
      progress = next;
    },
    reason: () => reason,
    /** Stops renewing. Resolves when the renewal that is under way has been written. */
    async letGo() {
      clearInterval(timer);
      await beating;
    },
  };
}
