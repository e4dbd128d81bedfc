import {
  and,
  asc,
  count,
  eq,
  exists,
  gt,
  inArray,
  isNull,
  lte,
  ne,
  not,
  notExists,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { ReadDb, Tx } from "../store/store.ts";
import type { Origin } from "../tables/define-work-tables.ts";
import { nextFactSeqs } from "./facts.ts";
import { bringTasksBack, takeQueueKeys, takeTasksOut } from "./task-queue.ts";

type NewWithdrawal = Omit<Tx["t"]["withdrawals"]["$inferInsert"], "seq">;

/** Adds withdrawals and reinstatements to the facts, in this order. Ids that are taken must be refused before. */
export async function insertWithdrawals(tx: Tx, facts: readonly NewWithdrawal[]): Promise<void> {
  if (facts.length === 0) return;
  const seqs = await nextFactSeqs(tx, facts.length);
  await tx.q.insert(tx.t.withdrawals).values(facts.map((fact, i) => ({ ...fact, seq: seqs[i] ?? 0 })));
}

export async function findWithdrawal({ q, t: { withdrawals } }: ReadDb, id: string) {
  const [row] = await q.select().from(withdrawals).where(eq(withdrawals.id, id));
  return row;
}

/** Every withdrawal and reinstatement of a campaign's rounds up to the watermark, in their order. */
export async function withdrawalsOfCampaign(
  { q, t: { withdrawals, users } }: ReadDb,
  campaignId: string,
  watermark = Number.MAX_SAFE_INTEGER,
) {
  return q
    .select({
      id: withdrawals.id,
      act: withdrawals.act,
      roundId: withdrawals.targetId,
      reason: withdrawals.reason,
      createdAt: withdrawals.createdAt,
      createdByName: users.name,
    })
    .from(withdrawals)
    .leftJoin(users, eq(users.id, withdrawals.createdBy))
    .where(
      and(
        eq(withdrawals.campaignId, campaignId),
        eq(withdrawals.targetKind, "round"),
        lte(withdrawals.seq, watermark),
      ),
    )
    .orderBy(asc(withdrawals.seq));
}

export type RoundWithdrawal = Awaited<ReturnType<typeof withdrawalsOfCampaign>>[number];

/** The rounds that are withdrawn at the watermark, by import, each with the fact that withdrew it. */
export async function withdrawnRounds(
  db: ReadDb,
  campaignId: string,
  watermark?: number,
): Promise<Map<string, RoundWithdrawal>> {
  const last = new Map(
    (await withdrawalsOfCampaign(db, campaignId, watermark)).map((fact) => [fact.roundId, fact]),
  );
  return new Map([...last].filter(([, { act }]) => act === "withdraw"));
}

/** The last fact about a round; undefined for one that was never withdrawn. */
export async function lastWithdrawal(
  db: ReadDb,
  round: { readonly id: string; readonly campaignId: string },
): Promise<RoundWithdrawal | undefined> {
  return (await withdrawalsOfCampaign(db, round.campaignId)).findLast(({ roundId }) => roundId === round.id);
}

type Rounds = { keys(): Iterable<string>; readonly size: number };

/** The condition on tasks that leaves out those of withdrawn rounds; undefined where no round is withdrawn. */
export function ofStandingRounds({ t: { tasks } }: ReadDb, withdrawn: Rounds): SQL | undefined {
  return withdrawn.size === 0 ? undefined : notInArray(tasks.importId, [...withdrawn.keys()]);
}

/** The condition on judgments that leaves out what came with a withdrawn round. */
export function notBroughtBy({ t: { judgments } }: ReadDb, withdrawn: Rounds): SQL | undefined {
  return withdrawn.size === 0
    ? undefined
    : or(isNull(judgments.importId), notInArray(judgments.importId, [...withdrawn.keys()]));
}

/**
 * The condition on judgments that leaves out those on tasks of withdrawn rounds and those that came with one;
 * undefined where no round is withdrawn.
 */
export function notVoided(db: ReadDb, withdrawn: Rounds): SQL | undefined {
  if (withdrawn.size === 0) return undefined;
  const { judgments, tasks } = db.t;
  const task = db.q
    .select({ one: sql`1` })
    .from(tasks)
    .where(and(eq(tasks.id, judgments.taskId), inArray(tasks.importId, [...withdrawn.keys()])));
  return and(notBroughtBy(db, withdrawn), notExists(task));
}

/**
 * The condition on prompts or responses that leaves out those that came with a withdrawn round and that no
 * task of another round uses.
 */
export function notWithdrawn(db: ReadDb, table: "prompts" | "responses", withdrawn: Rounds): SQL | undefined {
  if (withdrawn.size === 0) return undefined;
  const { tasks, prompts, responses } = db.t;
  const uses =
    table === "prompts"
      ? eq(tasks.promptId, prompts.id)
      : and(
          eq(tasks.promptId, responses.promptId),
          sql`cast(${tasks.responseIds} as text) like '%' || ${responses.id} || '%'`,
        );
  const used = db.q
    .select({ one: sql`1` })
    .from(tasks)
    .where(and(uses, ofStandingRounds(db, withdrawn)));
  return or(notInArray(db.t[table].importId, [...withdrawn.keys()]), exists(used));
}

type LeftOutInput = {
  readonly campaignIds: readonly string[];
  readonly origins: readonly Origin[];
  readonly watermark: number;
};

/**
 * How many rounds of campaigns are withdrawn at the watermark, and how many first judgments up to there that
 * voids; revisions and surplus are not counted.
 */
export async function leftOutByWithdrawal(
  db: ReadDb,
  { campaignIds, origins, watermark }: LeftOutInput,
): Promise<{ rounds: number; judgments: number }> {
  const { judgments } = db.t;
  const found = { rounds: 0, judgments: 0 };
  for (const campaignId of campaignIds) {
    const withdrawn = await withdrawnRounds(db, campaignId, watermark);
    const counts = notVoided(db, withdrawn);
    if (!counts) continue;
    found.rounds += withdrawn.size;
    found.judgments += await db.q.$count(
      judgments,
      and(
        eq(judgments.campaignId, campaignId),
        inArray(judgments.origin, [...origins]),
        lte(judgments.seq, watermark),
        isNull(judgments.supersedes),
        sql`not ${judgments.surplus}`,
        not(counts),
      ),
    );
  }
  return found;
}

export type RoundContents = {
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
 * tasks of other rounds. What is out already, with another round, is not counted.
 */
export async function roundContents(
  db: ReadDb,
  { id, campaignId }: { readonly id: string; readonly campaignId: string },
): Promise<RoundContents> {
  const { tasks, judgments, assignments } = db.t;
  const withdrawn = await withdrawnRounds(db, campaignId);
  const [all] = await db.q.select({ n: count() }).from(tasks).where(eq(tasks.importId, id));
  const [leased] = await db.q
    .select({ n: count() })
    .from(assignments)
    .innerJoin(tasks, eq(tasks.id, assignments.taskId))
    .where(
      and(
        eq(assignments.campaignId, campaignId),
        sql`${assignments.state} = 'leased'`,
        eq(tasks.importId, id),
      ),
    );
  const figures = {
    live: sql`coalesce(sum(case when ${judgments.origin} = 'imported' then 0 else 1 end), 0)`.mapWith(Number),
    imported: sql`coalesce(sum(case when ${judgments.origin} = 'imported' then 1 else 0 end), 0)`.mapWith(
      Number,
    ),
  };
  // Every chain of revisions begins with one judgment, and one of its judgments stands: so the first ones are
  // as many as those that stand.
  const first = and(isNull(judgments.supersedes), sql`not ${judgments.surplus}`);
  const [onTasks] = await db.q
    .select(figures)
    .from(tasks)
    .innerJoin(judgments, eq(judgments.taskId, tasks.id))
    .where(and(eq(tasks.importId, id), first, notBroughtBy(db, withdrawn)));
  const [elsewhere] = await db.q
    .select(figures)
    .from(judgments)
    .innerJoin(tasks, eq(tasks.id, judgments.taskId))
    .where(and(eq(judgments.importId, id), ne(tasks.importId, id), first, ofStandingRounds(db, withdrawn)));
  const sum = (key: "live" | "imported") => (onTasks?.[key] ?? 0) + (elsewhere?.[key] ?? 0);
  return {
    tasks: all?.n ?? 0,
    leased: leased?.n ?? 0,
    live: sum("live"),
    imported: sum("imported"),
    judged: sum("live") + sum("imported"),
  };
}

type Settling = {
  /** The withdrawal or reinstatement of a round. */
  readonly fact: { readonly id: string; readonly targetId: string; readonly campaignId: string };
  /** Tasks up to this id are settled already. */
  readonly after: string;
  readonly limit: number;
  readonly now: number;
};

/**
 * Brings up to `limit` tasks of a round, by id, in line with the fact that withdrew or reinstated it. Returns
 * the last task's id; null when no more are left, or when a later fact about the round holds instead.
 */
export async function settleTasks(tx: Tx, { fact, after, limit, now }: Settling): Promise<string | null> {
  const round = { id: fact.targetId, campaignId: fact.campaignId };
  // The campaign's row stays locked, as it is when tasks of the round are opened. So neither undoes the other,
  // nor does an earlier fact what a later one has done.
  await takeQueueKeys(tx, round.campaignId, 0);
  const holds = await lastWithdrawal(tx, round);
  if (holds?.id !== fact.id) return null;
  const { state } = tx.t.tasks;
  const unsettled = holds.act === "withdraw" ? ne(state, "withdrawn") : eq(state, "withdrawn");
  const ids = await tasksOfRound(tx, { id: round.id, after, limit }, unsettled);
  if (ids.length === 0) return null;
  if (holds.act === "withdraw") await takeTasksOut(tx, ids, now);
  else await bringTasksBack(tx, ids, round.campaignId);
  return ids.length < limit ? null : (ids.at(-1) ?? null);
}

async function tasksOfRound(
  { q, t: { tasks } }: Tx,
  { id, after, limit }: { readonly id: string; readonly after: string; readonly limit: number },
  state: SQL,
): Promise<string[]> {
  const rows = await q
    .select({ id: tasks.id })
    .from(tasks)
    .where(and(eq(tasks.importId, id), gt(tasks.id, after), state))
    .orderBy(asc(tasks.id))
    .limit(limit);
  return rows.map((row) => row.id);
}
