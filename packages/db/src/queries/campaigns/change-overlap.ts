import { and, eq, ne, sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

/**
 * Gives every task of a campaign a new overlap. Tasks gain or lose open slots, also below none: leases and
 * judgments above a lower overlap stay as they are, and what they give back is not leased again. A done task
 * with room reopens; an open task that has enough judgments is done.
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
    .where(and(eq(tasks.campaignId, campaignId), ne(tasks.overlap, overlap)));
}
