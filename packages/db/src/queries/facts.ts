import { sql } from "drizzle-orm";
import { type ReadDb, statement, type Tx } from "../store/store.ts";

const nextSequenceValues = statement("facts.nextval", ({ q }) =>
  q
    .select({ seq: sql`nextval('fact_seq')`.mapWith(Number) })
    .from(sql`generate_series(1, ${sql.placeholder("count")}::int)`),
);

const bumpSequenceRow = statement("facts.bump", ({ q, t }) =>
  q
    .insert(t.factSequence)
    .values({ id: 1, value: sql.placeholder("count") })
    .onConflictDoUpdate({
      target: t.factSequence.id,
      set: { value: sql`${t.factSequence.value} + excluded.value` },
    })
    .returning({ value: t.factSequence.value }),
);

/**
 * Takes the next `count` numbers, ascending, of the one sequence that orders all facts, inside the
 * transaction that stores the facts. On Postgres they come from a sequence, so that writers don't wait for
 * each other; on SQLite from a row. The fact tables are locked before the numbers are taken: otherwise a
 * watermark could be read between a number and its fact, and the fact would then appear below it.
 */
export async function nextFactSeqs(tx: Tx, count: number): Promise<number[]> {
  if (tx.dialect === "postgres") {
    await tx.writeFacts();
    const rows = await tx.prepared(nextSequenceValues).execute({ count });
    return rows.map((row) => row.seq).sort((a, b) => a - b);
  }
  const [row] = await tx.prepared(bumpSequenceRow).execute({ count });
  const last = Number(row?.value);
  return Array.from({ length: count }, (_, i) => last - count + 1 + i);
}

/**
 * The highest `seq` that a reader sees now. Figures that are computed from the facts are remembered under
 * this number.
 */
export async function lastFactSeq(db: ReadDb): Promise<number> {
  const { judgments, imports, withdrawals } = db.t;
  const [row] = await db.q
    .select({
      judgments: sql`(select coalesce(max(${judgments.seq}), 0) from ${judgments})`.mapWith(Number),
      imports: sql`(select coalesce(max(${imports.seq}), 0) from ${imports})`.mapWith(Number),
      withdrawals: sql`(select coalesce(max(${withdrawals.seq}), 0) from ${withdrawals})`.mapWith(Number),
    })
    .from(sql`(select 1) as one`);
  return Math.max(row?.judgments ?? 0, row?.imports ?? 0, row?.withdrawals ?? 0);
}

/** Keeps everybody else from adding facts until the transaction ends. */
export async function lockFacts(tx: Tx): Promise<void> {
  await tx.lockFacts();
}

/**
 * Returns a watermark: no fact at or below it can appear later. Writers of facts wait until the transaction
 * ends.
 */
export async function takeWatermark(tx: Tx): Promise<number> {
  await lockFacts(tx);
  return lastFactSeq(tx);
}
