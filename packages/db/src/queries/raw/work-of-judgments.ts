import { and, eq, inArray, or } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

type Named = {
  readonly taskIds: readonly string[];
  readonly assignmentIds: readonly string[];
  readonly judgmentIds: readonly string[];
};

/**
 * The tasks and assignments of a campaign that judgments name, and the judgments that they revise or that
 * revise these already.
 */
export async function workOfJudgments(
  { q, t }: ReadDb,
  campaignId: string,
  { taskIds, assignmentIds, judgmentIds }: Named,
) {
  const { tasks, assignments, judgments } = t;
  return {
    tasks: await q
      .select({ id: tasks.id, promptId: tasks.promptId, responseIds: tasks.responseIds })
      .from(tasks)
      .where(and(eq(tasks.campaignId, campaignId), inArray(tasks.id, [...taskIds]))),
    assignments: await q
      .select({
        id: assignments.id,
        taskId: assignments.taskId,
        userId: assignments.userId,
        state: assignments.state,
        slot: assignments.slot,
        presented: assignments.presented,
      })
      .from(assignments)
      .where(and(eq(assignments.campaignId, campaignId), inArray(assignments.id, [...assignmentIds]))),
    judgments: await q
      .select({
        id: judgments.id,
        taskId: judgments.taskId,
        userId: judgments.userId,
        assignmentId: judgments.assignmentId,
        supersedes: judgments.supersedes,
      })
      .from(judgments)
      .where(
        and(
          eq(judgments.campaignId, campaignId),
          or(inArray(judgments.id, [...judgmentIds]), inArray(judgments.supersedes, [...judgmentIds])),
        ),
      ),
  };
}
