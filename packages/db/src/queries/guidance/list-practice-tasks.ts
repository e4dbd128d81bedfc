import { and, asc, count, desc, eq, inArray, isNull } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";
import { matches } from "../matches.ts";
import type { QuestionListing } from "./list-task-questions.ts";

/**
 * The tasks that a campaign's people practise on, newest first, with their right answers and the place of
 * each response in its prompt.
 */
export async function listPracticeTasks(db: ReadDb, listing: QuestionListing) {
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
