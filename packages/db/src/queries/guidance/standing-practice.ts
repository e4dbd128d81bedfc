import { and, asc, eq, isNull } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/**
 * The tasks that a campaign's people practise on, in the order in which they were set, without the right
 * answers.
 */
export async function standingPractice(
  { q, t: { practiceTasks, tasks } }: ReadDb,
  campaignId: string,
  limit: number,
) {
  return q
    .select({
      id: practiceTasks.id,
      taskId: practiceTasks.taskId,
      promptId: tasks.promptId,
      responseIds: tasks.responseIds,
    })
    .from(practiceTasks)
    .innerJoin(tasks, eq(tasks.id, practiceTasks.taskId))
    .where(and(eq(practiceTasks.campaignId, campaignId), isNull(practiceTasks.retiredAt)))
    .orderBy(asc(practiceTasks.createdAt), asc(practiceTasks.id))
    .limit(limit);
}
