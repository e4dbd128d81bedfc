import { DomainError } from "@laurel/core/errors/domain-error";
import { holdsJob } from "@laurel/db/queries/jobs";
import type { Store } from "@laurel/db/store/store";
import type { StopReason } from "./hold-lease.ts";

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
export function fencedStore(store: Store, { jobId, owner, reason, onLost }: Fence): Store {
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
