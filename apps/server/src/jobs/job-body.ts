import { DomainError } from "@laurel/core/errors/domain-error";
import type { Store } from "@laurel/db/store/store";
import type { JobKind, JobProgress } from "@laurel/db/tables/define-operation-tables";

export type LeasedJob = {
  readonly id: string;
  readonly kind: JobKind;
  readonly subjectId: string;
  readonly createdBy: string;
  readonly attempts: number;
  readonly cancelRequested: boolean;
};

/**
 * What a body works with. Once the job is no longer its own, the signal aborts and the store refuses writes.
 */
export type JobHold = {
  readonly signal: AbortSignal;
  readonly store: Store;
  report(progress: JobProgress): void;
  /** Who leases the job: a thread that writes over a connection of its own checks it in each transaction. */
  readonly owner: string;
  /** Hands the job over because the database was unavailable to such a thread. */
  handOver(): void;
};

export function isUnavailable(error: unknown): boolean {
  return error instanceof DomainError && error.code === "UNAVAILABLE";
}

/** How a kind of job is done, and how its subject ends when the job ends without being done. */
export type JobBody = {
  run(job: LeasedJob, hold: JobHold): Promise<void>;
  abandon(job: LeasedJob, store: Store, outcome: "failed" | "cancelled", error: string | null): Promise<void>;
};

export type JobBodies = Readonly<Partial<Record<JobKind, JobBody>>>;
