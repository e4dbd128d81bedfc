import { and, eq } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";
import type { JobProgress } from "../../tables/define-operation-tables.ts";

type Renewal = {
  readonly jobId: string;
  readonly owner: string;
  readonly until: number;
  readonly progress?: JobProgress;
};

/**
 * Keeps a lease, writes down how far the job is, and tells whether to stop; null when the lease was lost, and
 * then the work must stop too.
 */
export async function renewJobLease(
  { q, t: { jobs } }: Tx,
  { jobId, owner, until, progress }: Renewal,
): Promise<{ readonly cancelRequested: boolean } | null> {
  const [job] = await q
    .update(jobs)
    .set({ leaseUntil: until, ...(progress && { progress }) })
    .where(and(eq(jobs.id, jobId), eq(jobs.state, "running"), eq(jobs.leaseOwner, owner)))
    .returning({ cancelRequested: jobs.cancelRequested });
  return job ?? null;
}
