import { setImmediate } from "node:timers/promises";
import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { shownOrder } from "../sql/fragments.ts";
import type { ReadDb } from "../store/store.ts";
import { importedRowsUpTo } from "./imported-rows.ts";
import { metadataUpTo } from "./metadata.ts";

const PAGE = 500;

/**
 * A campaign's annotators, and everybody else who had a task of it or has a judgment in it up to the
 * watermark, in pages ordered by id.
 */
export async function* peopleOfCampaign({ q, t }: ReadDb, campaignId: string, watermark: number) {
  const { users, members, assignments, tasks, judgments } = t;
  const judged = q
    .select({ id: judgments.userId })
    .from(judgments)
    .where(and(eq(judgments.campaignId, campaignId), lte(judgments.seq, watermark)));
  const met = q
    .select({ id: assignments.userId })
    .from(assignments)
    .innerJoin(tasks, eq(tasks.id, assignments.taskId))
    .where(and(eq(tasks.campaignId, campaignId), sql`${assignments.state} <> 'leased'`));
  for (let after = ""; ;) {
    const page = await q
      .select({ id: users.id, kind: users.kind, role: members.role })
      .from(users)
      .leftJoin(members, and(eq(members.userId, users.id), eq(members.campaignId, campaignId)))
      .where(
        and(
          gt(users.id, after),
          or(eq(members.role, "annotator"), inArray(users.id, judged), inArray(users.id, met)),
        ),
      )
      .orderBy(asc(users.id))
      .limit(PAGE);
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}

type Input = { readonly campaignId: string; readonly watermark: number; readonly pageSize?: number };

export type PromptPage = Awaited<ReturnType<typeof promptsAfter>>;

/**
 * A campaign's prompts of the rounds up to the watermark with their responses, metadata, tasks and rows with ids,
 * in pages ordered by id. Assignments come as they ended; one that is still leased, or was judged after the
 * watermark, is left out.
 */
export async function* promptPages(
  db: ReadDb,
  { pageSize = 20, ...input }: Input,
): AsyncGenerator<PromptPage> {
  for (let after = ""; ;) {
    const page = await promptsAfter(db, input, after, pageSize);
    const last = page.prompts.at(-1);
    if (!last) return;
    yield page;
    if (page.prompts.length < pageSize) return;
    // SQLite answers without leaving the event loop: without this pause, nobody else would be served until
    // the last page.
    await setImmediate();
    after = last.id;
  }
}

async function promptsAfter(
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
    ...(await contentsOfPage(
      db,
      page.map(({ id }) => id),
      watermark,
    )),
  };
}

async function contentsOfPage(db: ReadDb, promptIds: readonly string[], watermark: number) {
  const { q, t } = db;
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
      // The tasks of a withdrawn round come as they were before, since the withdrawal comes as a fact.
      state: sql`coalesce(${tasks.withdrawnFrom}, ${tasks.state})`.mapWith(String),
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
  return {
    responses: texts,
    tasks: work,
    assignments: ended,
    metadata: await metadataUpTo(db, promptIds, watermark),
    importedRows: await importedRowsUpTo(db, promptIds, watermark),
  };
}

type Named = {
  readonly taskIds: readonly string[];
  readonly assignmentIds: readonly string[];
  readonly judgmentIds: readonly string[];
};

/**
 * The tasks and assignments of a campaign that judgments name, and the judgments that they revise or that
 * revise these already.
 */
export async function workOfJudgments(
  { q, t }: ReadDb,
  campaignId: string,
  { taskIds, assignmentIds, judgmentIds }: Named,
) {
  const { tasks, assignments, judgments } = t;
  return {
    tasks: await q
      .select({ id: tasks.id, promptId: tasks.promptId, responseIds: tasks.responseIds })
      .from(tasks)
      .where(and(eq(tasks.campaignId, campaignId), inArray(tasks.id, [...taskIds]))),
    assignments: await q
      .select({
        id: assignments.id,
        taskId: assignments.taskId,
        userId: assignments.userId,
        state: assignments.state,
        slot: assignments.slot,
        presented: assignments.presented,
      })
      .from(assignments)
      .where(and(eq(assignments.campaignId, campaignId), inArray(assignments.id, [...assignmentIds]))),
    judgments: await q
      .select({
        id: judgments.id,
        taskId: judgments.taskId,
        userId: judgments.userId,
        assignmentId: judgments.assignmentId,
        supersedes: judgments.supersedes,
      })
      .from(judgments)
      .where(
        and(
          eq(judgments.campaignId, campaignId),
          or(inArray(judgments.id, [...judgmentIds]), inArray(judgments.supersedes, [...judgmentIds])),
        ),
      ),
  };
}

export type RawJudgmentsInput = {
  readonly campaignId: string;
  readonly watermark: number;
  readonly pageSize?: number;
};
export type RawJudgment = Awaited<ReturnType<typeof judgmentsAfter>>[number];

/**
 * Every judgment of a campaign up to the watermark, in pages ordered by `seq`: of every origin, including
 * superseded and surplus ones. A round that came after the watermark is left out with its judgments.
 */
export async function* rawJudgments(db: ReadDb, input: RawJudgmentsInput): AsyncGenerator<RawJudgment[]> {
  const pageSize = input.pageSize ?? 100;
  for (let after = -1; ;) {
    const page = await judgmentsAfter(db, input, after, pageSize);
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    // SQLite answers without leaving the event loop: without this pause, nobody else would be served until
    // the last page.
    await setImmediate();
    after = last.seq;
  }
}

function judgmentsAfter(
  db: ReadDb,
  { campaignId, watermark }: RawJudgmentsInput,
  after: number,
  limit: number,
) {
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
      presented: shownOrder(db.t),
      line: judgments.line,
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
