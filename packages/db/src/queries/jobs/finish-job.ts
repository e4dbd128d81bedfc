import { and, eq } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

type End = {
  readonly jobId: string;
  readonly owner: string;
  readonly state: "done" | "failed" | "cancelled";
  readonly error: string | null;
  readonly now: number;
};

/** Ends a job that this owner still holds; false when it was ended already, or by another. */
export async function finishJob(
  { q, t: { jobs } }: Tx,
  { jobId, owner, state, error, now }: End,
): Promise<boolean> {
  const ended = await q
    .update(jobs)
    .set({ state, error, finishedAt: now, leaseOwner: null, leaseUntil: null })
    .where(and(eq(jobs.id, jobId), eq(jobs.state, "running"), eq(jobs.leaseOwner, owner)))
    .returning({ id: jobs.id });
  return ended.length === 1;
}
