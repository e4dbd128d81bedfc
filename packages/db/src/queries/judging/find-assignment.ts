import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";
import { forUpdate } from "../for-update.ts";

/**
 * An assignment of somebody who still belongs to its campaign, locked: two answers to it come one after the
 * other.
 */
export async function findAssignment(tx: Tx, assignmentId: string) {
  const [row] = await tx
    .prepared("judging.assignment", ({ q, t, dialect }) => {
      const query = q
        .select({
          id: t.assignments.id,
          taskId: t.assignments.taskId,
          campaignId: t.assignments.campaignId,
          userId: t.assignments.userId,
          presented: t.assignments.presented,
          state: t.assignments.state,
          expiresAt: t.assignments.expiresAt,
          leasedAt: t.assignments.leasedAt,
          draft: t.assignments.draft,
          skipId: t.assignments.skipId,
          promptId: t.tasks.promptId,
          campaignStatus: t.campaigns.status,
          leaseMinutes: t.campaigns.leaseMinutes,
          showReasoning: t.campaigns.showReasoning,
          blurTags: t.campaigns.blurTags,
          questionsVersion: t.campaigns.questionsVersion,
          guidelinesVersion: t.campaigns.guidelinesVersion,
        })
        .from(t.assignments)
        .innerJoin(t.tasks, eq(t.tasks.id, t.assignments.taskId))
        .innerJoin(t.campaigns, eq(t.campaigns.id, t.assignments.campaignId))
        .innerJoin(
          t.members,
          and(eq(t.members.campaignId, t.assignments.campaignId), eq(t.members.userId, t.assignments.userId)),
        )
        .where(eq(t.assignments.id, sql.placeholder("assignmentId")));
      return forUpdate(dialect, query, t.assignments);
    })
    .execute({ assignmentId });
  return row;
}

export type FoundAssignment = NonNullable<Awaited<ReturnType<typeof findAssignment>>>;
