import { and, asc, count, countDistinct, desc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";
import { matches } from "../matches.ts";

export type PromptListing = {
  readonly campaignId: string;
  readonly search: string;
  readonly sort?: string | undefined;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
};

async function countsOf(db: ReadDb, promptIds: readonly string[]) {
  const { responses, tasks, judgments } = db.t;
  const ids = [...promptIds];
  const responsesOf = await db.q
    .select({ id: responses.promptId, n: count() })
    .from(responses)
    .where(inArray(responses.promptId, ids))
    .groupBy(responses.promptId);
  const judgedTasks = await db.q
    .select({ id: tasks.promptId, tasks: countDistinct(tasks.id), judgments: count(judgments.id) })
    .from(tasks)
    .leftJoin(judgments, and(eq(judgments.taskId, tasks.id), isNull(judgments.supersedes)))
    .where(and(inArray(tasks.promptId, ids), ne(tasks.state, "staged")))
    .groupBy(tasks.promptId);
  return {
    responses: new Map(responsesOf.map((row) => [row.id, row.n])),
    tasks: new Map(judgedTasks.map((row) => [row.id, row])),
  };
}

/**
 * The visible prompts of a campaign; search looks into their text and tags. What belongs to them is counted
 * for the page alone.
 */
export async function listPrompts(db: ReadDb, listing: PromptListing) {
  const { prompts, imports } = db.t;
  const tagText = db.dialect === "postgres" ? sql`${prompts.tags}::text` : sql`${prompts.tags}`;
  const found = matches(listing.search, prompts.preview);
  const pattern = `%${listing.search.trim().toLowerCase()}%`;
  const where = and(
    eq(prompts.campaignId, listing.campaignId),
    eq(imports.status, "visible"),
    found ? sql`(${found} or lower(${tagText}) like ${pattern})` : undefined,
  );
  const direction = listing.descending ? desc : asc;
  const page = await db.q
    .select({
      promptId: prompts.id,
      preview: prompts.preview,
      tags: prompts.tags,
      round: imports.round,
    })
    .from(prompts)
    .innerJoin(imports, eq(imports.id, prompts.importId))
    .where(where)
    .orderBy(direction(listing.sort === "preview" ? prompts.preview : prompts.id))
    .limit(listing.limit)
    .offset(listing.offset);
  const counts = await countsOf(
    db,
    page.map((prompt) => prompt.promptId),
  );
  const rows = page.map((prompt) => {
    const judged = counts.tasks.get(prompt.promptId);
    return {
      ...prompt,
      responses: counts.responses.get(prompt.promptId) ?? 0,
      tasks: judged?.tasks ?? 0,
      judgments: judged?.judgments ?? 0,
    };
  });
  const [all] = await db.q
    .select({ total: count() })
    .from(prompts)
    .innerJoin(imports, eq(imports.id, prompts.importId))
    .where(where);
  return { rows, total: all?.total ?? 0 };
}
