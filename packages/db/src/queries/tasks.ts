import { setImmediate } from "node:timers/promises";
import {
  and,
  asc,
  count,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  ne,
  notExists,
  notInArray,
  or,
  sql,
} from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Answers } from "@laurel/core/questions/answers";
import type { CampaignListing } from "../sql/campaign-listing.ts";
import { matches, shownOrder } from "../sql/fragments.ts";
import { type ReadDb, statement, type Tx } from "../store/store.ts";
import type { Origin } from "../tables/define-work-tables.ts";
import { notBroughtBy, standingTasks, withdrawnFrom } from "./withdrawals/standing-work.ts";

/** A task of a campaign that people can be given. */
export async function findTask({ q, t: { tasks } }: ReadDb, campaignId: string, taskId: string) {
  const [task] = await q
    .select({ id: tasks.id, promptId: tasks.promptId, responseIds: tasks.responseIds })
    .from(tasks)
    .where(
      and(
        eq(tasks.id, taskId),
        eq(tasks.campaignId, campaignId),
        notInArray(tasks.state, ["staged", "withdrawn", "blank"]),
      ),
    );
  return task;
}

/**
 * Gives every task of a campaign a new overlap. Tasks gain or lose open slots, and the number of these may
 * fall below zero: leases and judgments above a lower overlap stay as they are, and the slots that they give
 * back are not leased again. A done task with room reopens; an open task that has enough judgments is done. A
 * task with a blank response keeps its overlap of 0.
 */
export async function changeOverlap({ q, t }: Tx, campaignId: string, overlap: number): Promise<void> {
  const { tasks } = t;
  await q
    .update(tasks)
    .set({
      overlap,
      openSlots: sql`${tasks.openSlots} + ${overlap} - ${tasks.overlap}`,
      state: sql`case when ${tasks.state} in ('open', 'done') then (case when ${tasks.judged} >= ${overlap} then 'done' else 'open' end) else ${tasks.state} end`,
    })
    .where(and(eq(tasks.campaignId, campaignId), gt(tasks.overlap, 0), ne(tasks.overlap, overlap)));
}

/**
 * A task of a campaign's earliest round that is not withdrawn. It stays the same task for as long as nothing is
 * withdrawn.
 */
export async function firstTask(db: ReadDb, campaignId: string) {
  const { tasks } = db.t;
  const [task] = await db.q
    .select({ id: tasks.id, promptId: tasks.promptId, responseIds: tasks.responseIds })
    .from(tasks)
    .where(and(eq(tasks.campaignId, campaignId), notInArray(tasks.state, ["staged", "withdrawn", "blank"])))
    .orderBy(asc(tasks.id))
    .limit(1);
  return task;
}

const tasksByState = statement("campaigns.countTasks", ({ q, t }) =>
  q
    .select({ state: t.tasks.state, n: count() })
    .from(t.tasks)
    .where(eq(t.tasks.campaignId, sql.placeholder("campaignId")))
    .groupBy(t.tasks.state),
);

/** How many tasks a campaign has, by state. Those with a blank response are for nobody, and counted apart. */
export async function countTasks(db: ReadDb, campaignId: string) {
  const rows = await db.prepared(tasksByState).execute({ campaignId });
  const of = (state: string) => rows.find((row) => row.state === state)?.n ?? 0;
  const [open, done, exhausted] = [of("open"), of("done"), of("exhausted")];
  return { all: open + done + exhausted, open, done, exhausted, blank: of("blank") };
}

/** How many annotators of a campaign can sign in and have neither judged nor skipped a task. */
export async function othersLeft(db: ReadDb, campaignId: string, taskId: string): Promise<number> {
  const { members, users, assignments } = db.t;
  const [able] = await db.q
    .select({ n: count() })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .leftJoin(
      assignments,
      and(
        eq(assignments.userId, members.userId),
        eq(assignments.taskId, taskId),
        inArray(assignments.state, ["judged", "skipped"]),
      ),
    )
    .where(
      and(
        eq(members.campaignId, campaignId),
        eq(members.role, "annotator"),
        isNull(users.disabledAt),
        isNull(assignments.id),
      ),
    );
  return able?.n ?? 0;
}

/** Takes a task out of the queue and puts it before the lead. */
export async function markExhausted(tx: Tx, taskId: string): Promise<void> {
  const { tasks } = tx.t;
  await tx.q
    .update(tasks)
    .set({ state: "exhausted" })
    .where(and(eq(tasks.id, taskId), sql`${tasks.state} = 'open'`));
}

/** The tasks that wait for the lead, with every skip's reason. */
export async function listExhausted(db: ReadDb, listing: CampaignListing) {
  const { tasks, prompts, assignments, users } = db.t;
  const where = and(
    eq(tasks.campaignId, listing.campaignId),
    eq(tasks.state, "exhausted"),
    matches(listing.search, prompts.preview),
  );
  const found = await db.q
    .select({ taskId: tasks.id, promptId: tasks.promptId, preview: prompts.preview })
    .from(tasks)
    .innerJoin(prompts, eq(prompts.id, tasks.promptId))
    .where(where)
    .orderBy(asc(tasks.queueKey))
    .limit(listing.limit)
    .offset(listing.offset);
  const [all] = await db.q
    .select({ total: count() })
    .from(tasks)
    .innerJoin(prompts, eq(prompts.id, tasks.promptId))
    .where(where);
  const skips = found.length
    ? await db.q
        .select({
          taskId: assignments.taskId,
          reason: assignments.skipReason,
          note: assignments.skipNote,
          name: users.name,
          at: assignments.finishedAt,
        })
        .from(assignments)
        .innerJoin(users, eq(users.id, assignments.userId))
        .where(
          and(
            eq(assignments.state, "skipped"),
            inArray(
              assignments.taskId,
              found.map((task) => task.taskId),
            ),
          ),
        )
        .orderBy(asc(assignments.finishedAt))
    : [];
  const byTask = Map.groupBy(skips, (skip) => skip.taskId);
  return {
    rows: found.map((task) => ({
      ...task,
      skips: (byTask.get(task.taskId) ?? []).map(({ reason, note, name, at }) => ({
        reason,
        note,
        name,
        at,
      })),
    })),
    total: all?.total ?? 0,
  };
}

export type TaskVotes = {
  readonly id: string;
  readonly promptId: string;
  readonly responseIds: readonly string[];
  readonly votes: readonly StandingVote[];
};

/**
 * `presented` is the order in which the responses were shown, if it is known; `imported` says that the vote was
 * not made here.
 */
type StandingVote = {
  readonly userId: string;
  readonly answers: Answers;
  readonly questionsVersion: number;
  readonly guidelinesVersion: number;
  readonly presented: readonly string[] | null;
  readonly imported: boolean;
};

export type JudgedTasksInput = {
  readonly campaignId: string;
  readonly origins: readonly Origin[];
  readonly watermark: number;
  /** UTC milliseconds: only votes made at or after `from`, and before `until`. */
  readonly from?: number | null;
  readonly until?: number | null;
  readonly pageSize?: number;
};

/**
 * The tasks of a campaign with their standing votes, in pages ordered by task id. A person's standing vote is
 * the last of their judgments up to the watermark that is neither surplus nor of a round that came later. What
 * is withdrawn or retired at the watermark is left out, and so are tasks without a vote. A task's
 * state is ignored, because it is not a fact: the votes of a round count from the round's `seq` on, while its
 * tasks are opened later.
 */
export async function* judgedTasks(db: ReadDb, input: JudgedTasksInput): AsyncGenerator<TaskVotes[]> {
  const { tasks, judgments, imports, assignments } = db.t;
  const revision = alias(judgments, "revision");
  const pageSize = input.pageSize ?? 500;
  const withdrawn = await withdrawnFrom(db, input.campaignId, input.watermark);
  for (let after = ""; ;) {
    const page = await db.q
      .select({ id: tasks.id, promptId: tasks.promptId, responseIds: tasks.responseIds })
      .from(tasks)
      .where(and(eq(tasks.campaignId, input.campaignId), gt(tasks.id, after), standingTasks(db, withdrawn)))
      .orderBy(asc(tasks.id))
      .limit(pageSize);
    const last = page.at(-1);
    if (!last) return;
    const rows = await db.q
      .select({
        taskId: judgments.taskId,
        userId: judgments.userId,
        answers: judgments.answers,
        questionsVersion: judgments.questionsVersion,
        guidelinesVersion: judgments.guidelinesVersion,
        presented: shownOrder(db.t),
        assignmentId: judgments.assignmentId,
      })
      .from(judgments)
      .leftJoin(imports, eq(imports.id, judgments.importId))
      .leftJoin(assignments, eq(assignments.id, judgments.assignmentId))
      .where(
        and(
          inArray(
            judgments.taskId,
            page.map((task) => task.id),
          ),
          inArray(judgments.origin, [...input.origins]),
          lte(judgments.seq, input.watermark),
          sql`not ${judgments.surplus}`,
          typeof input.from === "number" ? gte(judgments.createdAt, input.from) : undefined,
          typeof input.until === "number" ? lt(judgments.createdAt, input.until) : undefined,
          or(isNull(judgments.importId), and(isNotNull(imports.seq), lte(imports.seq, input.watermark))),
          notBroughtBy(db, withdrawn),
          notExists(
            db.q
              .select({ one: sql`1` })
              .from(revision)
              .where(and(eq(revision.supersedes, judgments.id), lte(revision.seq, input.watermark))),
          ),
        ),
      )
      .orderBy(asc(judgments.seq));
    const byTask = Map.groupBy(rows, (row) => row.taskId);
    yield page.flatMap((task) => {
      const latest = new Map((byTask.get(task.id) ?? []).map((row) => [row.userId, row]));
      return latest.size === 0 ? [] : [{ ...task, votes: [...latest.values()].map(voteOf) }];
    });
    if (page.length < pageSize) return;
    // SQLite answers without leaving the event loop: without this pause, nobody else would be served until
    // the last page.
    await setImmediate();
    after = last.id;
  }
}

function voteOf({
  userId,
  answers,
  questionsVersion,
  guidelinesVersion,
  presented,
  assignmentId,
}: Omit<StandingVote, "imported"> & { readonly assignmentId: string | null }): StandingVote {
  const imported = assignmentId === null;
  return { userId, answers, questionsVersion, guidelinesVersion, presented, imported };
}
