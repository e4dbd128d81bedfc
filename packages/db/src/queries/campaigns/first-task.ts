import { and, asc, eq, ne } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** A task of a campaign's earliest import: always the same one, whatever has become of it since. */
export async function firstTask(db: ReadDb, campaignId: string) {
  const { tasks } = db.t;
  const [task] = await db.q
    .select({ id: tasks.id, promptId: tasks.promptId, responseIds: tasks.responseIds })
    .from(tasks)
    .where(and(eq(tasks.campaignId, campaignId), ne(tasks.state, "staged")))
    .orderBy(asc(tasks.id))
    .limit(1);
  return task;
}
