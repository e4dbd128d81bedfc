import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

/** Asks a job that has not ended to stop; whether there was one to ask. */
export async function requestCancel({ q, t }: Tx, jobId: string): Promise<boolean> {
  const asked = await q
    .update(t.jobs)
    .set({ cancelRequested: true })
    .where(and(eq(t.jobs.id, jobId), inArray(t.jobs.state, ["queued", "running"])))
    .returning({ id: t.jobs.id });
  return asked.length === 1;
}
