import { and, asc, lt, sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

/** Some of the leases that ran out before `now`, oldest first. */
export async function expiredLeases(tx: Tx, now: number, limit: number) {
  const { assignments } = tx.t;
  return tx.q
    .select({ id: assignments.id, taskId: assignments.taskId, campaignId: assignments.campaignId })
    .from(assignments)
    .where(and(sql`${assignments.state} = 'leased'`, lt(assignments.expiresAt, now)))
    .orderBy(asc(assignments.expiresAt))
    .limit(limit);
}
