import { and, asc, count, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { ReadDb } from "../../store/store.ts";
import { matches } from "../matches.ts";

export type QuestionListing = {
  readonly campaignId: string;
  readonly search: string;
  readonly offset: number;
  readonly limit: number;
};

/**
 * What was asked about tasks of a campaign: the open ones first, the longest waiting before the others, then
 * the answered ones, newest first.
 */
export async function listTaskQuestions(db: ReadDb, listing: QuestionListing) {
  const { taskQuestions, tasks, prompts, users } = db.t;
  const answerer = alias(users, "answerer");
  const where = and(
    eq(taskQuestions.campaignId, listing.campaignId),
    matches(listing.search, taskQuestions.text, prompts.preview, users.name),
  );
  const rows = await db.q
    .select({
      id: taskQuestions.id,
      taskId: taskQuestions.taskId,
      promptId: tasks.promptId,
      preview: prompts.preview,
      askerName: users.name,
      text: taskQuestions.text,
      createdAt: taskQuestions.createdAt,
      answer: taskQuestions.answer,
      answeredAt: taskQuestions.answeredAt,
      answeredByName: answerer.name,
      seenAt: taskQuestions.seenAt,
    })
    .from(taskQuestions)
    .innerJoin(tasks, eq(tasks.id, taskQuestions.taskId))
    .innerJoin(prompts, eq(prompts.id, tasks.promptId))
    .innerJoin(users, eq(users.id, taskQuestions.userId))
    .leftJoin(answerer, eq(answerer.id, taskQuestions.answeredBy))
    .where(where)
    .orderBy(
      sql`case when ${taskQuestions.answeredAt} is null then 0 else 1 end`,
      sql`case when ${taskQuestions.answeredAt} is null then ${taskQuestions.createdAt} else -${taskQuestions.answeredAt} end`,
      asc(taskQuestions.id),
    )
    .limit(listing.limit)
    .offset(listing.offset);
  const [all] = await db.q
    .select({ total: count() })
    .from(taskQuestions)
    .innerJoin(tasks, eq(tasks.id, taskQuestions.taskId))
    .innerJoin(prompts, eq(prompts.id, tasks.promptId))
    .innerJoin(users, eq(users.id, taskQuestions.userId))
    .where(where);
  return { rows, total: all?.total ?? 0 };
}
