import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** What a person holds in a campaign and may still answer, oldest lease first. */
export async function leasedAssignments(db: ReadDb, campaignId: string, userId: string, now: number) {
  return db
    .prepared("judging.leased", ({ q, t }) =>
      q
        .select({
          id: t.assignments.id,
          taskId: t.assignments.taskId,
          presented: t.assignments.presented,
          expiresAt: t.assignments.expiresAt,
          draft: t.assignments.draft,
          promptId: t.tasks.promptId,
        })
        .from(t.assignments)
        .innerJoin(t.tasks, eq(t.tasks.id, t.assignments.taskId))
        .where(
          and(
            eq(t.assignments.campaignId, sql.placeholder("campaignId")),
            eq(t.assignments.userId, sql.placeholder("userId")),
            sql`${t.assignments.state} = 'leased'`,
            gt(t.assignments.expiresAt, sql.placeholder("now")),
          ),
        )
        .orderBy(asc(t.assignments.leasedAt), asc(t.assignments.id)),
    )
    .execute({ campaignId, userId, now });
}
