import { and, eq } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

/** Puts a job that broke back into the queue; the attempt stays counted. */
export async function retryJob({ q, t: { jobs } }: Tx, { jobId, owner }: { readonly jobId: string; readonly owner: string }): Promise<void> {
  await q
    .update(jobs)
    .set({ state: "queued", leaseOwner: null, leaseUntil: null })
    .where(and(eq(jobs.id, jobId), eq(jobs.state, "running"), eq(jobs.leaseOwner, owner)));
}
