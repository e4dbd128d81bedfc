import { and, eq, ne } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** A task of a campaign that people can see. */
export async function findTask({ q, t: { tasks } }: ReadDb, campaignId: string, taskId: string) {
  const [task] = await q
    .select({ id: tasks.id, promptId: tasks.promptId, responseIds: tasks.responseIds })
    .from(tasks)
    .where(and(eq(tasks.id, taskId), eq(tasks.campaignId, campaignId), ne(tasks.state, "staged")));
  return task;
}
