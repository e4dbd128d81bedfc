import { and, asc, count, desc, eq, inArray, isNull, ne } from "drizzle-orm";
import type { CampaignListing } from "../sql/campaign-listing.ts";
import { matches } from "../sql/fragments.ts";
import type { ReadDb, Tx } from "../store/store.ts";

type PracticeTask = Omit<Tx["t"]["practiceTasks"]["$inferInsert"], "retiredAt">;

/** Stores a task to practise on; false when its id exists already. */
export async function insertPracticeTask(
  { q, t: { practiceTasks } }: Tx,
  practice: PracticeTask,
): Promise<boolean> {
  const stored = await q
    .insert(practiceTasks)
    .values(practice)
    .onConflictDoNothing({ target: practiceTasks.id })
    .returning({ id: practiceTasks.id });
  return stored.length === 1;
}

/** A task to practise on, retired or not, with its right answers. */
export async function findPracticeTask({ q, t: { practiceTasks, tasks } }: ReadDb, id: string) {
  const [row] = await q
    .select({ practice: practiceTasks, responseIds: tasks.responseIds })
    .from(practiceTasks)
    .innerJoin(tasks, eq(tasks.id, practiceTasks.taskId))
    .where(eq(practiceTasks.id, id));
  return row && { ...row.practice, responseIds: row.responseIds };
}

/**
 * The tasks that a campaign's people practise on, newest first, with their right answers and the place of
 * each response in its prompt.
 */
export async function listPracticeTasks(db: ReadDb, listing: CampaignListing) {
  const { practiceTasks, tasks, prompts, users, responses } = db.t;
  const where = and(
    eq(practiceTasks.campaignId, listing.campaignId),
    isNull(practiceTasks.retiredAt),
    matches(listing.search, practiceTasks.explanation, prompts.preview),
  );
  const rows = await db.q
    .select({
      id: practiceTasks.id,
      taskId: practiceTasks.taskId,
      promptId: tasks.promptId,
      preview: prompts.preview,
      answers: practiceTasks.answers,
      explanation: practiceTasks.explanation,
      createdByName: users.name,
      createdAt: practiceTasks.createdAt,
    })
    .from(practiceTasks)
    .innerJoin(tasks, eq(tasks.id, practiceTasks.taskId))
    .innerJoin(prompts, eq(prompts.id, tasks.promptId))
    .leftJoin(users, eq(users.id, practiceTasks.createdBy))
    .where(where)
    .orderBy(desc(practiceTasks.createdAt), desc(practiceTasks.id))
    .limit(listing.limit)
    .offset(listing.offset);
  const [all] = await db.q
    .select({ total: count() })
    .from(practiceTasks)
    .innerJoin(tasks, eq(tasks.id, practiceTasks.taskId))
    .innerJoin(prompts, eq(prompts.id, tasks.promptId))
    .where(where);
  const shown = rows.length
    ? await db.q
        .select({ promptId: responses.promptId, id: responses.id })
        .from(responses)
        .where(
          inArray(
            responses.promptId,
            rows.map((row) => row.promptId),
          ),
        )
        .orderBy(asc(responses.position))
    : [];
  const byPrompt = Map.groupBy(shown, (response) => response.promptId);
  return {
    rows: rows.map((row) => ({
      ...row,
      promptResponseIds: (byPrompt.get(row.promptId) ?? []).map((response) => response.id),
    })),
    total: all?.total ?? 0,
  };
}

/**
 * The tasks that a campaign's people practise on, in the order in which they were set, without the right
 * answers. Those of withdrawn rounds are left out.
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
    .where(
      and(
        eq(practiceTasks.campaignId, campaignId),
        isNull(practiceTasks.retiredAt),
        ne(tasks.state, "withdrawn"),
      ),
    )
    .orderBy(asc(practiceTasks.createdAt), asc(practiceTasks.id))
    .limit(limit);
}

/**
 * Takes tasks out of practice: one by its id, or all others about the same task. Returns the ids of those
 * that were in practice until now.
 */
export async function retirePractice(
  { q, t: { practiceTasks } }: Tx,
  which: { readonly id: string } | { readonly taskId: string; readonly except: string },
  now: number,
): Promise<string[]> {
  const meant =
    "id" in which
      ? eq(practiceTasks.id, which.id)
      : and(eq(practiceTasks.taskId, which.taskId), ne(practiceTasks.id, which.except));
  const retired = await q
    .update(practiceTasks)
    .set({ retiredAt: now })
    .where(and(meant, isNull(practiceTasks.retiredAt)))
    .returning({ id: practiceTasks.id });
  return retired.map((row) => row.id);
}
