import { setImmediate } from "node:timers/promises";
import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, ne, or, sql } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

type Input = { readonly campaignId: string; readonly watermark: number; readonly pageSize?: number };

export type PromptPage = Awaited<ReturnType<typeof pageAfter>>;

/**
 * A campaign's prompts of the rounds up to the watermark with their responses and tasks, in pages ordered by
 * id. An assignment is there as it ended; one that is leased, or was judged after the watermark, is not.
 */
export async function* promptPages(
  db: ReadDb,
  { pageSize = 20, ...input }: Input,
): AsyncGenerator<PromptPage> {
  for (let after = ""; ;) {
    const page = await pageAfter(db, input, after, pageSize);
    const last = page.prompts.at(-1);
    if (!last) return;
    yield page;
    if (page.prompts.length < pageSize) return;
    // SQLite answers at once: without this, nobody else would be served until the last page.
    await setImmediate();
    after = last.id;
  }
}

async function pageAfter(
  db: ReadDb,
  { campaignId, watermark }: Omit<Input, "pageSize">,
  after: string,
  limit: number,
) {
  const { prompts, imports } = db.t;
  const page = await db.q
    .select({
      id: prompts.id,
      round: imports.round,
      messages: prompts.messages,
      tags: prompts.tags,
      reference: prompts.reference,
    })
    .from(prompts)
    .innerJoin(imports, eq(imports.id, prompts.importId))
    .where(
      and(
        eq(prompts.campaignId, campaignId),
        gt(prompts.id, after),
        isNotNull(imports.round),
        lte(imports.seq, watermark),
      ),
    )
    .orderBy(asc(prompts.id))
    .limit(limit);
  return {
    prompts: page,
    ...(await contentsOf(
      db,
      page.map(({ id }) => id),
      watermark,
    )),
  };
}

async function contentsOf({ q, t }: ReadDb, promptIds: readonly string[], watermark: number) {
  const { imports, responses, tasks, assignments, judgments } = t;
  const visible = and(isNotNull(imports.round), lte(imports.seq, watermark));
  const texts = await q
    .select({
      id: responses.id,
      promptId: responses.promptId,
      round: imports.round,
      source: responses.source,
      messages: responses.messages,
      steps: responses.steps,
    })
    .from(responses)
    .innerJoin(imports, eq(imports.id, responses.importId))
    .where(and(inArray(responses.promptId, [...promptIds]), visible))
    .orderBy(asc(responses.promptId), asc(responses.position));
  const work = await q
    .select({
      id: tasks.id,
      promptId: tasks.promptId,
      round: imports.round,
      responseIds: tasks.responseIds,
      overlap: tasks.overlap,
      slotsTaken: tasks.slotsTaken,
      skips: tasks.skips,
      state: tasks.state,
      queueKey: tasks.queueKey,
    })
    .from(tasks)
    .innerJoin(imports, eq(imports.id, tasks.importId))
    .where(and(inArray(tasks.promptId, [...promptIds]), visible))
    .orderBy(asc(tasks.id));
  const ended = await q
    .select({
      id: assignments.id,
      taskId: assignments.taskId,
      userId: assignments.userId,
      slot: assignments.slot,
      presented: assignments.presented,
      state: assignments.state,
      leasedAt: assignments.leasedAt,
      finishedAt: assignments.finishedAt,
      skipReason: assignments.skipReason,
      skipNote: assignments.skipNote,
    })
    .from(assignments)
    .innerJoin(tasks, eq(tasks.id, assignments.taskId))
    .leftJoin(judgments, and(eq(judgments.assignmentId, assignments.id), isNull(judgments.supersedes)))
    .where(
      and(
        inArray(tasks.promptId, [...promptIds]),
        ne(assignments.state, "leased"),
        or(sql`${assignments.state} <> 'judged'`, lte(judgments.seq, watermark)),
      ),
    )
    .orderBy(asc(assignments.id));
  return { responses: texts, tasks: work, assignments: ended };
}
