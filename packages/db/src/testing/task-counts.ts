import { asc, eq } from "drizzle-orm";
import type { ReadDb } from "../store/store.ts";

/** The state of every task of a campaign, for tests that look behind the verbs. */
export async function taskCounts(db: ReadDb, campaignId: string) {
  const { tasks } = db.t;
  return db.q
    .select({
      id: tasks.id,
      state: tasks.state,
      openSlots: tasks.openSlots,
      judged: tasks.judged,
      skips: tasks.skips,
    })
    .from(tasks)
    .where(eq(tasks.campaignId, campaignId))
    .orderBy(asc(tasks.id));
}
