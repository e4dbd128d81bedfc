import { setImmediate } from "node:timers/promises";
import { and, asc, eq, gt, isNotNull, isNull, lte, or } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { ReadDb } from "../../store/store.ts";

export type RawJudgmentsInput = {
  readonly campaignId: string;
  readonly watermark: number;
  readonly pageSize?: number;
};
export type RawJudgment = Awaited<ReturnType<typeof pageAfter>>[number];

/**
 * Every judgment of a campaign up to the watermark, in pages ordered by `seq`: of every origin, those that a
 * revision superseded and surplus ones too. A round that came later than the watermark is not there, nor are
 * its judgments.
 */
export async function* rawJudgments(db: ReadDb, input: RawJudgmentsInput): AsyncGenerator<RawJudgment[]> {
  const pageSize = input.pageSize ?? 100;
  for (let after = -1; ;) {
    const page = await pageAfter(db, input, after, pageSize);
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    // SQLite answers at once: without this, nobody else would be served until the last page.
    await setImmediate();
    after = last.seq;
  }
}

function pageAfter(db: ReadDb, { campaignId, watermark }: RawJudgmentsInput, after: number, limit: number) {
  const { judgments, tasks, assignments, imports } = db.t;
  const revision = alias(judgments, "revision");
  return db.q
    .select({
      id: judgments.id,
      seq: judgments.seq,
      origin: judgments.origin,
      surplus: judgments.surplus,
      supersedes: judgments.supersedes,
      supersededBy: revision.id,
      userId: judgments.userId,
      questionsVersion: judgments.questionsVersion,
      guidelinesVersion: judgments.guidelinesVersion,
      createdAt: judgments.createdAt,
      activeMs: judgments.activeMs,
      elapsedMs: judgments.elapsedMs,
      answers: judgments.answers,
      round: imports.round,
      taskId: tasks.id,
      promptId: tasks.promptId,
      responseIds: tasks.responseIds,
      assignmentId: assignments.id,
      slot: assignments.slot,
      presented: assignments.presented,
    })
    .from(judgments)
    .innerJoin(tasks, eq(tasks.id, judgments.taskId))
    .leftJoin(assignments, eq(assignments.id, judgments.assignmentId))
    .leftJoin(imports, eq(imports.id, judgments.importId))
    .leftJoin(revision, and(eq(revision.supersedes, judgments.id), lte(revision.seq, watermark)))
    .where(
      and(
        eq(judgments.campaignId, campaignId),
        gt(judgments.seq, after),
        lte(judgments.seq, watermark),
        or(isNull(judgments.importId), and(isNotNull(imports.seq), lte(imports.seq, watermark))),
      ),
    )
    .orderBy(asc(judgments.seq))
    .limit(limit);
}
