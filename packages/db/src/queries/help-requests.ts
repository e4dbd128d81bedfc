import { and, asc, count, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { CampaignListing } from "../sql/campaign-listing.ts";
import { forUpdate, matches } from "../sql/fragments.ts";
import type { ReadDb, Tx } from "../store/store.ts";

type NewHelpRequest = Pick<
  Tx["t"]["taskQuestions"]["$inferInsert"],
  "id" | "campaignId" | "taskId" | "userId" | "text" | "createdAt"
>;

/** Stores a help request; false when its id exists already. */
export async function insertHelpRequest(
  { q, t: { taskQuestions } }: Tx,
  request: NewHelpRequest,
): Promise<boolean> {
  const stored = await q
    .insert(taskQuestions)
    .values(request)
    .onConflictDoNothing({ target: taskQuestions.id })
    .returning({ id: taskQuestions.id });
  return stored.length === 1;
}

/** A help request. Its row is locked, so that two answers to it come one after the other. */
export async function findHelpRequest({ q, t: { taskQuestions }, dialect }: Tx, id: string) {
  const [request] = await forUpdate(
    dialect,
    q.select().from(taskQuestions).where(eq(taskQuestions.id, id)),
    taskQuestions,
  );
  return request;
}

/**
 * The help requests of a campaign: first the unanswered ones, the longest waiting at the top, then the
 * answered ones, newest first.
 */
export async function listHelpRequests(db: ReadDb, listing: CampaignListing) {
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

export type OwnHelpRequests = {
  readonly userId: string;
  readonly campaignId?: string | undefined;
  readonly offset: number;
  readonly limit: number;
};

/**
 * A person's help requests, in one campaign or in all that they belong to: first those with answers that the
 * person has not seen, then the newest.
 */
export async function helpRequestsOfUser(db: ReadDb, { userId, campaignId, offset, limit }: OwnHelpRequests) {
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

/** How many help requests of a campaign wait for an answer. */
export async function countUnansweredHelpRequests(
  { q, t: { taskQuestions } }: ReadDb,
  campaignId: string,
): Promise<number> {
  const [row] = await q
    .select({ unanswered: count() })
    .from(taskQuestions)
    .where(and(eq(taskQuestions.campaignId, campaignId), isNull(taskQuestions.answeredAt)));
  return row?.unanswered ?? 0;
}

type Answered = {
  readonly id: string;
  readonly answer: string;
  readonly answeredBy: string;
  readonly answeredAt: number;
};

/** Stores an answer to a help request; its asker has not seen it yet. */
export async function storeHelpAnswer(
  { q, t: { taskQuestions } }: Tx,
  { id, ...answered }: Answered,
): Promise<void> {
  await q
    .update(taskQuestions)
    .set({ ...answered, seenAt: null })
    .where(eq(taskQuestions.id, id));
}

/** Notes that a person has seen the answers to their own help requests. Returns how many were new to them. */
export async function markAnswersSeen(
  { q, t: { taskQuestions } }: Tx,
  userId: string,
  ids: readonly string[],
  now: number,
): Promise<number> {
  if (ids.length === 0) return 0;
  const seen = await q
    .update(taskQuestions)
    .set({ seenAt: now })
    .where(
      and(
        inArray(taskQuestions.id, [...ids]),
        eq(taskQuestions.userId, userId),
        isNotNull(taskQuestions.answeredAt),
        isNull(taskQuestions.seenAt),
      ),
    )
    .returning({ id: taskQuestions.id });
  return seen.length;
}
