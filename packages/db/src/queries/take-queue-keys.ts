import { eq, sql } from "drizzle-orm";
import type { Tx } from "../store/store.ts";

/**
 * Takes `count` keys at the tail of a campaign's task queue and returns the first. The campaign's row stays
 * locked until the transaction ends, so keys become visible in their order and no cursor can pass one unseen.
 */
export async function takeQueueKeys(tx: Tx, campaignId: string, count: number): Promise<number> {
  const [row] = await tx
    .prepared("queue.take", ({ q, t }) =>
      q
        .update(t.campaigns)
        .set({ nextQueueKey: sql`${t.campaigns.nextQueueKey} + ${sql.placeholder("count")}` })
        .where(eq(t.campaigns.id, sql.placeholder("campaignId")))
        .returning({ next: t.campaigns.nextQueueKey }),
    )
    .execute({ campaignId, count });
  return Number(row?.next) - count;
}
