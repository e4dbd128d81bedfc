import { and, eq } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";
import { forUpdate } from "../for-update.ts";

/** Whether this owner still holds a job. Nobody can take it over until the transaction ends. */
export async function holdsJob(
  { q, t: { jobs }, dialect }: Tx,
  { jobId, owner }: { readonly jobId: string; readonly owner: string },
): Promise<boolean> {
  const held = q
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.id, jobId), eq(jobs.state, "running"), eq(jobs.leaseOwner, owner)));
  return (await forUpdate(dialect, held, jobs)).length === 1;
}
