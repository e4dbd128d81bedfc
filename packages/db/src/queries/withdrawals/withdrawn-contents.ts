import { and, count, eq, inArray, isNull, lte, ne, not, type SQL, sql } from "drizzle-orm";
import { isAmong } from "../../sql/fragments.ts";
import type { ReadDb } from "../../store/store.ts";
import type { Origin } from "../../tables/define-work-tables.ts";
import {
  notBroughtBy,
  notVoided,
  responsesOfTask,
  retiredCount,
  standingTasks,
  type Withdrawn,
  withdrawnFrom,
} from "./standing-work.ts";

export type WithdrawnContents = {
  readonly tasks: number;
  /** Tasks that somebody holds at the moment. */
  readonly leased: number;
  /** Judgments that count and that nothing supersedes: made here, and brought by an import. */
  readonly live: number;
  readonly imported: number;
  readonly judged: number;
};

/**
 * What withdrawing a round takes out: its tasks, the judgments on them, and the judgments that it brought to
 * tasks of other rounds. What is out already is not counted.
 */
export async function roundContents(
  db: ReadDb,
  { id, campaignId }: { readonly id: string; readonly campaignId: string },
): Promise<WithdrawnContents> {
  const { tasks, judgments } = db.t;
  const withdrawn = await withdrawnFrom(db, campaignId);
  const onTasks = await contentsOfTasks(db, withdrawn, eq(tasks.importId, id));
  const [elsewhere] = await db.q
    .select(figuresOf(db))
    .from(judgments)
    .innerJoin(tasks, eq(tasks.id, judgments.taskId))
    .where(
      and(eq(judgments.importId, id), ne(tasks.importId, id), firstOnes(db), standingTasks(db, withdrawn)),
    );
  const live = onTasks.live + (elsewhere?.live ?? 0);
  const imported = onTasks.imported + (elsewhere?.imported ?? 0);
  return { ...onTasks, live, imported, judged: live + imported };
}

/** What retiring prompts or responses takes out: the tasks that involve them, and the judgments on these. */
export async function contentsOfTexts(
  db: ReadDb,
  campaignId: string,
  kind: "prompt" | "response",
  ids: readonly string[],
): Promise<WithdrawnContents> {
  return contentsOfTasks(db, await withdrawnFrom(db, campaignId), involving(db, kind, ids));
}

/** Which of these prompts or responses have a judgment that counts. */
export async function judgedTexts(
  db: ReadDb,
  withdrawn: Withdrawn,
  kind: "prompt" | "response",
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const { tasks, judgments } = db.t;
  const found = await db.q
    .selectDistinct({ promptId: tasks.promptId, responseIds: tasks.responseIds })
    .from(tasks)
    .innerJoin(judgments, eq(judgments.taskId, tasks.id))
    .where(
      and(involving(db, kind, ids), standingTasks(db, withdrawn), firstOnes(db), notBroughtBy(db, withdrawn)),
    );
  const judged = new Set(found.flatMap(({ promptId, responseIds }) => [promptId, ...responseIds]));
  return ids.filter((id) => judged.has(id));
}

/** The condition on tasks that they are of one of these prompts, or have one of these responses. */
export function involving(db: ReadDb, kind: "prompt" | "response", ids: readonly string[]): SQL | undefined {
  const { tasks, responses } = db.t;
  if (kind === "prompt") return isAmong(db.dialect, tasks.promptId, ids);
  const theirs = db.q
    .select({ id: responses.promptId })
    .from(responses)
    .where(isAmong(db.dialect, responses.id, ids));
  return and(
    inArray(tasks.promptId, theirs),
    sql`exists (select 1 from ${responsesOfTask(db)} where ${isAmong(db.dialect, sql`item.value`, ids)})`,
  );
}

async function contentsOfTasks(
  db: ReadDb,
  withdrawn: Withdrawn,
  those: SQL | undefined,
): Promise<WithdrawnContents> {
  const { tasks, judgments, assignments } = db.t;
  const taken = and(those, standingTasks(db, withdrawn));
  const [all] = await db.q.select({ n: count() }).from(tasks).where(taken);
  const [leased] = await db.q
    .select({ n: count() })
    .from(assignments)
    .innerJoin(tasks, eq(tasks.id, assignments.taskId))
    .where(
      and(eq(assignments.campaignId, withdrawn.campaignId), sql`${assignments.state} = 'leased'`, taken),
    );
  const [judged] = await db.q
    .select(figuresOf(db))
    .from(tasks)
    .innerJoin(judgments, eq(judgments.taskId, tasks.id))
    .where(and(taken, firstOnes(db), notBroughtBy(db, withdrawn)));
  const [live, imported] = [judged?.live ?? 0, judged?.imported ?? 0];
  return { tasks: all?.n ?? 0, leased: leased?.n ?? 0, live, imported, judged: live + imported };
}

/**
 * The condition on judgments that they are the first of their revisions. Every chain of revisions begins with
 * one judgment, and one of its judgments stands: so the first ones are as many as those that stand.
 */
function firstOnes({ t: { judgments } }: ReadDb): SQL | undefined {
  return and(isNull(judgments.supersedes), sql`not ${judgments.surplus}`);
}

function figuresOf({ t: { judgments } }: ReadDb) {
  const sum = (condition: SQL) =>
    sql`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`.mapWith(Number);
  return {
    live: sum(sql`${judgments.origin} <> 'imported'`),
    imported: sum(sql`${judgments.origin} = 'imported'`),
  };
}

type LeftOutInput = {
  readonly campaignIds: readonly string[];
  readonly origins: readonly Origin[];
  readonly watermark: number;
};

export type LeftOut = { rounds: number; prompts: number; responses: number; judgments: number };

/**
 * How many rounds, prompts and responses of campaigns are withdrawn at the watermark, and how many first
 * judgments up to there that voids; revisions and surplus are not counted.
 */
export async function leftOutByWithdrawal(
  db: ReadDb,
  { campaignIds, origins, watermark }: LeftOutInput,
): Promise<LeftOut> {
  const { judgments } = db.t;
  const found = { rounds: 0, prompts: 0, responses: 0, judgments: 0 };
  for (const campaignId of campaignIds) {
    const withdrawn = await withdrawnFrom(db, campaignId, watermark);
    const counts = notVoided(db, withdrawn);
    if (!counts) continue;
    found.rounds += withdrawn.rounds.size;
    found.prompts += await retiredCount(db, withdrawn, "prompt");
    found.responses += await retiredCount(db, withdrawn, "response");
    found.judgments += await db.q.$count(
      judgments,
      and(
        eq(judgments.campaignId, campaignId),
        inArray(judgments.origin, [...origins]),
        lte(judgments.seq, watermark),
        firstOnes(db),
        not(counts),
      ),
    );
  }
  return found;
}
