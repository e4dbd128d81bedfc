import type { JobKind, JobProgress } from "@laurel/db/tables/define-operation-tables";

export type LeasedJob = { readonly id: string; readonly kind: JobKind; readonly subjectId: string; readonly createdBy: string; readonly attempts: number; readonly cancelRequested: boolean };

/** How a kind of job is done, and what becomes of its subject when it ends without being done. */
export type JobBody = {
  run(job: LeasedJob, signal: AbortSignal, report: (progress: JobProgress) => void): Promise<void>;
  abandon(job: LeasedJob, outcome: "failed" | "cancelled", error: string | null): Promise<void>;
};

export type JobBodies = Readonly<Partial<Record<JobKind, JobBody>>>;
