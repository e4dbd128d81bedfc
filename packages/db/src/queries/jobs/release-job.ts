import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

/** Puts a job back at once and uncounted: its process stops, the job did nothing wrong. */
export async function releaseJob(
  { q, t: { jobs } }: Tx,
  { jobId, owner }: { readonly jobId: string; readonly owner: string },
): Promise<void> {
  await q
    .update(jobs)
    .set({ state: "queued", leaseOwner: null, leaseUntil: null, attempts: sql`${jobs.attempts} - 1` })
    .where(and(eq(jobs.id, jobId), eq(jobs.state, "running"), eq(jobs.leaseOwner, owner)));
}
