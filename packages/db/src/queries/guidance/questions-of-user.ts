import { and, count, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { ReadDb } from "../../store/store.ts";

export type OwnQuestions = {
  readonly userId: string;
  readonly campaignId?: string | undefined;
  readonly offset: number;
  readonly limit: number;
};

/**
 * What a person asked, in one campaign or in all that they belong to: with new answers first, then the
 * newest.
 */
export async function questionsOfUser(db: ReadDb, { userId, campaignId, offset, limit }: OwnQuestions) {
  const { taskQuestions, tasks, prompts, users, campaigns, members } = db.t;
  const answerer = alias(users, "answerer");
  const where = and(
    eq(taskQuestions.userId, userId),
    campaignId === undefined ? undefined : eq(taskQuestions.campaignId, campaignId),
  );
  const membership = and(
    eq(members.campaignId, taskQuestions.campaignId),
    eq(members.userId, taskQuestions.userId),
  );
  const unseen = sql`${taskQuestions.answeredAt} is not null and ${taskQuestions.seenAt} is null`;
  const rows = await db.q
    .select({
      id: taskQuestions.id,
      campaignId: taskQuestions.campaignId,
      campaignName: campaigns.name,
      taskId: taskQuestions.taskId,
      preview: prompts.preview,
      text: taskQuestions.text,
      createdAt: taskQuestions.createdAt,
      answer: taskQuestions.answer,
      answeredAt: taskQuestions.answeredAt,
      answeredByName: answerer.name,
      seenAt: taskQuestions.seenAt,
    })
    .from(taskQuestions)
    .innerJoin(members, membership)
    .innerJoin(campaigns, eq(campaigns.id, taskQuestions.campaignId))
    .innerJoin(tasks, eq(tasks.id, taskQuestions.taskId))
    .innerJoin(prompts, eq(prompts.id, tasks.promptId))
    .leftJoin(answerer, eq(answerer.id, taskQuestions.answeredBy))
    .where(where)
    .orderBy(
      sql`case when ${unseen} then 0 else 1 end`,
      desc(taskQuestions.createdAt),
      desc(taskQuestions.id),
    )
    .limit(limit)
    .offset(offset);
  const [all] = await db.q
    .select({
      total: count(),
      unseen: sql`coalesce(sum(case when ${unseen} then 1 else 0 end), 0)`.mapWith(Number),
    })
    .from(taskQuestions)
    .innerJoin(members, membership)
    .where(where);
  return { rows, total: all?.total ?? 0, unseen: all?.unseen ?? 0 };
}
