import { and, asc, count, eq, gt, inArray, isNull, lte, or } from "drizzle-orm";
import { insertMany } from "../../sql/insert-rows.ts";
import type { ReadDb, Tx } from "../../store/store.ts";
import type { WithdrawalAct, WithdrawalTarget } from "../../tables/define-work-tables.ts";
import { nextFactSeqs } from "../facts.ts";

type NewWithdrawal = Omit<Tx["t"]["withdrawals"]["$inferInsert"], "seq">;

/** Adds withdrawals and reinstatements to the facts, in this order. Ids that are taken must be refused before. */
export async function insertWithdrawals(tx: Tx, facts: readonly NewWithdrawal[]): Promise<void> {
  if (facts.length === 0) return;
  const seqs = await nextFactSeqs(tx, facts.length);
  await insertMany(
    tx,
    tx.t.withdrawals,
    facts.map((fact, i) => ({ ...fact, seq: seqs[i] ?? 0 })),
  );
}

/** What one request withdrew or brought back: one of its facts, and how many there are. */
export async function findRequest({ q, t: { withdrawals } }: ReadDb, requestId: string) {
  const of = eq(withdrawals.requestId, requestId);
  const [fact] = await q.select().from(withdrawals).where(of).orderBy(asc(withdrawals.targetId)).limit(1);
  if (!fact) return undefined;
  const [all] = await q.select({ n: count() }).from(withdrawals).where(of);
  return { ...fact, targets: all?.n ?? 0 };
}

export type FoundRequest = NonNullable<Awaited<ReturnType<typeof findRequest>>>;

/** The targets of a request behind one of them, by id. */
export async function targetsAfter(
  { q, t: { withdrawals } }: ReadDb,
  requestId: string,
  after: string,
  limit: number,
): Promise<{ kind: WithdrawalTarget; id: string }[]> {
  return q
    .select({ kind: withdrawals.targetKind, id: withdrawals.targetId })
    .from(withdrawals)
    .where(and(eq(withdrawals.requestId, requestId), gt(withdrawals.targetId, after)))
    .orderBy(asc(withdrawals.targetId))
    .limit(limit);
}

/** Every withdrawal and reinstatement of a campaign's rounds up to the watermark, in their order. */
export async function roundWithdrawals(
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

export type RoundWithdrawal = Awaited<ReturnType<typeof roundWithdrawals>>[number];

/** The rounds that are withdrawn at the watermark, by import, each with the fact that withdrew it. */
export async function withdrawnRounds(
  db: ReadDb,
  campaignId: string,
  watermark?: number,
): Promise<Map<string, RoundWithdrawal>> {
  const last = new Map(
    (await roundWithdrawals(db, campaignId, watermark)).map((fact) => [fact.roundId, fact]),
  );
  return new Map([...last].filter(([, { act }]) => act === "withdraw"));
}

/** The last fact about a round; undefined for one that was never withdrawn. */
export async function lastWithdrawal(
  db: ReadDb,
  round: { readonly id: string; readonly campaignId: string },
): Promise<RoundWithdrawal | undefined> {
  return (await roundWithdrawals(db, round.campaignId)).findLast(({ roundId }) => roundId === round.id);
}

export type RawWithdrawal = {
  readonly id: string;
  readonly seq: number;
  readonly act: WithdrawalAct;
  readonly targetKind: WithdrawalTarget;
  readonly targetId: string;
  readonly importId: string | null;
  readonly reason: string;
  readonly createdAt: number;
};

type Input = { readonly campaignId: string; readonly watermark: number; readonly pageSize?: number };

/**
 * Every withdrawal and reinstatement of a campaign up to the watermark, in pages ordered by `seq`. Facts of an
 * import that became visible after the watermark are left out.
 */
export async function* withdrawalPages(
  { q, t: { withdrawals, imports } }: ReadDb,
  { campaignId, watermark, pageSize = 500 }: Input,
): AsyncGenerator<RawWithdrawal[]> {
  for (let after = -1; ;) {
    const page = await q
      .select({
        id: withdrawals.id,
        seq: withdrawals.seq,
        act: withdrawals.act,
        targetKind: withdrawals.targetKind,
        targetId: withdrawals.targetId,
        importId: withdrawals.importId,
        reason: withdrawals.reason,
        createdAt: withdrawals.createdAt,
      })
      .from(withdrawals)
      .leftJoin(imports, eq(imports.id, withdrawals.importId))
      .where(
        and(
          eq(withdrawals.campaignId, campaignId),
          inArray(withdrawals.targetKind, ["round", "prompt", "response"]),
          gt(withdrawals.seq, after),
          lte(withdrawals.seq, watermark),
          or(isNull(withdrawals.importId), lte(imports.seq, watermark)),
        ),
      )
      .orderBy(asc(withdrawals.seq))
      .limit(pageSize);
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    after = last.seq;
  }
}
