import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

const DAY = 86_400_000;

/** Live judgments of a campaign by UTC day, revisions not counted again. */
export async function judgmentsPerDay(
  db: ReadDb,
  campaignId: string,
): Promise<{ day: string; judgments: number }[]> {
  const { judgments } = db.t;
  const day = sql`${judgments.createdAt} / ${sql.raw(String(DAY))}`.mapWith((value) =>
    Math.floor(Number(value)),
  );
  const rows = await db.q
    .select({ day, n: count() })
    .from(judgments)
    .where(
      and(eq(judgments.campaignId, campaignId), eq(judgments.origin, "live"), isNull(judgments.supersedes)),
    )
    .groupBy(sql`1`)
    .orderBy(asc(sql`1`));
  return rows.map((row) => ({ day: new Date(row.day * DAY).toISOString().slice(0, 10), judgments: row.n }));
}
