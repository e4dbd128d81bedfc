import { and, count, desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { ReadDb } from "../../store/store.ts";

/**
 * A person's judgments in a campaign, newest first, with the order that their responses were shown in and
 * whether a later one took their place.
 */
export async function judgmentsOfUser(
  db: ReadDb,
  campaignId: string,
  userId: string,
  page: { readonly offset: number; readonly limit: number },
) {
  const { judgments, tasks, prompts, assignments } = db.t;
  const revision = alias(judgments, "revision");
  const mine = and(eq(judgments.campaignId, campaignId), eq(judgments.userId, userId));
  const rows = await db.q
    .select({
      judgmentId: judgments.id,
      assignmentId: judgments.assignmentId,
      createdAt: judgments.createdAt,
      activeMs: judgments.activeMs,
      answers: judgments.answers,
      supersedes: judgments.supersedes,
      surplus: judgments.surplus,
      preview: prompts.preview,
      presented: assignments.presented,
      revisedBy: revision.id,
    })
    .from(judgments)
    .innerJoin(tasks, eq(tasks.id, judgments.taskId))
    .innerJoin(prompts, eq(prompts.id, tasks.promptId))
    .leftJoin(assignments, eq(assignments.id, judgments.assignmentId))
    .leftJoin(revision, eq(revision.supersedes, judgments.id))
    .where(mine)
    .orderBy(desc(judgments.createdAt), desc(judgments.id))
    .limit(page.limit)
    .offset(page.offset);
  const [all] = await db.q.select({ total: count() }).from(judgments).where(mine);
  return { rows, total: all?.total ?? 0 };
}
