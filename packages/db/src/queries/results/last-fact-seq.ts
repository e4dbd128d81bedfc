import { sql } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** The highest `seq` that a reader sees now; a key for what was computed from the facts. */
export async function lastFactSeq(db: ReadDb): Promise<number> {
  const { judgments, imports } = db.t;
  const [row] = await db.q
    .select({
      judgments: sql`(select coalesce(max(${judgments.seq}), 0) from ${judgments})`.mapWith(Number),
      imports: sql`(select coalesce(max(${imports.seq}), 0) from ${imports})`.mapWith(Number),
    })
    .from(sql`(select 1) as one`);
  return Math.max(row?.judgments ?? 0, row?.imports ?? 0);
}
