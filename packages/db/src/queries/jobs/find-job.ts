import { eq } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

export async function findJob(db: ReadDb, jobId: string) {
  const [row] = await db.q.select().from(db.t.jobs).where(eq(db.t.jobs.id, jobId));
  return row;
}

export type FoundJob = NonNullable<Awaited<ReturnType<typeof findJob>>>;
