import { and, asc, eq, ne } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** A visible prompt of a campaign with its responses, tasks and all their judgments. */
export async function findPrompt(db: ReadDb, campaignId: string, promptId: string) {
  const { prompts, imports, responses, tasks, judgments, users } = db.t;
  const [prompt] = await db.q
    .select({ promptId: prompts.id, messages: prompts.messages, tags: prompts.tags, round: imports.round })
    .from(prompts)
    .innerJoin(imports, eq(imports.id, prompts.importId))
    .where(and(eq(prompts.id, promptId), eq(prompts.campaignId, campaignId), eq(imports.status, "visible")));
  if (!prompt) return undefined;
  return {
    ...prompt,
    responses: await db.q
      .select({ id: responses.id, messages: responses.messages, source: responses.source })
      .from(responses)
      .where(eq(responses.promptId, promptId))
      .orderBy(asc(responses.position)),
    tasks: await db.q
      .select({
        id: tasks.id,
        responseIds: tasks.responseIds,
        state: tasks.state,
        overlap: tasks.overlap,
        judged: tasks.judged,
        skips: tasks.skips,
      })
      .from(tasks)
      .where(and(eq(tasks.promptId, promptId), ne(tasks.state, "staged")))
      .orderBy(asc(tasks.id)),
    judgments: await db.q
      .select({
        id: judgments.id,
        taskId: judgments.taskId,
        userId: judgments.userId,
        userName: users.name,
        origin: judgments.origin,
        answers: judgments.answers,
        surplus: judgments.surplus,
        supersedes: judgments.supersedes,
        activeMs: judgments.activeMs,
        createdAt: judgments.createdAt,
      })
      .from(judgments)
      .innerJoin(tasks, eq(tasks.id, judgments.taskId))
      .innerJoin(users, eq(users.id, judgments.userId))
      .where(eq(tasks.promptId, promptId))
      .orderBy(asc(judgments.seq)),
  };
}
