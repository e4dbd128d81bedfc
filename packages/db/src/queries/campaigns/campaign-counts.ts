import { and, count, eq, sql } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";
import { countTasks } from "./count-tasks.ts";

/** Everything that a campaign's head line counts. */
export async function campaignCounts(db: ReadDb, campaignId: string) {
  const { prompts, responses, imports, judgments, assignments, members } = db.t;
  const one = async (query: PromiseLike<{ n: number }[]>) => (await query)[0]?.n ?? 0;
  const judged = (condition: ReturnType<typeof sql>) =>
    one(
      db.q
        .select({ n: count() })
        .from(judgments)
        .where(and(eq(judgments.campaignId, campaignId), condition)),
    );
  const visible = and(eq(imports.campaignId, campaignId), eq(imports.status, "visible"));
  const tasks = await countTasks(db, campaignId);
  return {
    tasks: tasks.all,
    open: tasks.open,
    done: tasks.done,
    exhausted: tasks.exhausted,
    prompts: await one(
      db.q
        .select({ n: count() })
        .from(prompts)
        .innerJoin(imports, eq(imports.id, prompts.importId))
        .where(visible),
    ),
    responses: await one(
      db.q
        .select({ n: count() })
        .from(responses)
        .innerJoin(imports, eq(imports.id, responses.importId))
        .where(visible),
    ),
    rounds: await one(db.q.select({ n: count() }).from(imports).where(visible)),
    judgments: await judged(sql`${judgments.origin} = 'live' and ${judgments.supersedes} is null`),
    imported: await one(
      db.q
        .select({ n: count() })
        .from(judgments)
        .innerJoin(imports, eq(imports.id, judgments.importId))
        .where(and(eq(judgments.campaignId, campaignId), visible)),
    ),
    surplus: await judged(sql`${judgments.surplus} and ${judgments.supersedes} is null`),
    skips: await one(
      db.q
        .select({ n: count() })
        .from(assignments)
        .where(and(eq(assignments.campaignId, campaignId), eq(assignments.state, "skipped"))),
    ),
    annotators: await one(
      db.q
        .select({ n: count() })
        .from(members)
        .where(and(eq(members.campaignId, campaignId), eq(members.role, "annotator"))),
    ),
  };
}
