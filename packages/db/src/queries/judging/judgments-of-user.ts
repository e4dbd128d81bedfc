import { and, count, desc, eq } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** A person's judgments in a campaign, newest first. */
export async function judgmentsOfUser(db: ReadDb, campaignId: string, userId: string, page: { readonly offset: number; readonly limit: number }) {
  const { judgments, tasks, prompts } = db.t;
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
    })
    .from(judgments)
    .innerJoin(tasks, eq(tasks.id, judgments.taskId))
    .innerJoin(prompts, eq(prompts.id, tasks.promptId))
    .where(mine)
    .orderBy(desc(judgments.createdAt), desc(judgments.id))
    .limit(page.limit)
    .offset(page.offset);
  const [all] = await db.q.select({ total: count() }).from(judgments).where(mine);
  return { rows, total: all?.total ?? 0 };
}
