import { and, asc, count, desc, eq, sql } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";
import { matches } from "../matches.ts";

export type PromptListing = { readonly campaignId: string; readonly search: string; readonly sort?: string | undefined; readonly descending: boolean; readonly offset: number; readonly limit: number };

/** The visible prompts of a campaign; search looks into their text and tags. */
export async function listPrompts(db: ReadDb, listing: PromptListing) {
  const { prompts, imports, responses, tasks, judgments } = db.t;
  const tagText = db.dialect === "postgres" ? sql`${prompts.tags}::text` : sql`${prompts.tags}`;
  const found = matches(listing.search, prompts.preview);
  const pattern = `%${listing.search.trim().toLowerCase()}%`;
  const where = and(eq(prompts.campaignId, listing.campaignId), eq(imports.status, "visible"), found ? sql`(${found} or lower(${tagText}) like ${pattern})` : undefined);
  const direction = listing.descending ? desc : asc;
  const of = (query: ReturnType<typeof sql>) => query.mapWith(Number);
  const rows = await db.q
    .select({
      promptId: prompts.id,
      preview: prompts.preview,
      tags: prompts.tags,
      round: imports.round,
      responses: of(sql`(select count(*) from ${responses} where ${responses.promptId} = ${prompts.id})`),
      tasks: of(sql`(select count(*) from ${tasks} where ${tasks.promptId} = ${prompts.id} and ${tasks.state} <> 'staged')`),
      judgments: of(sql`(select count(*) from ${judgments} inner join ${tasks} on ${tasks.id} = ${judgments.taskId} where ${tasks.promptId} = ${prompts.id} and ${judgments.supersedes} is null)`),
    })
    .from(prompts)
    .innerJoin(imports, eq(imports.id, prompts.importId))
    .where(where)
    .orderBy(direction(listing.sort === "preview" ? prompts.preview : prompts.id))
    .limit(listing.limit)
    .offset(listing.offset);
  const [all] = await db.q.select({ total: count() }).from(prompts).innerJoin(imports, eq(imports.id, prompts.importId)).where(where);
  return { rows, total: all?.total ?? 0 };
}
