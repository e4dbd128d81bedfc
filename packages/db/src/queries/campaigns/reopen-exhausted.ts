import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";
import { takeQueueKeys } from "../take-queue-keys.ts";

/**
 * Puts an exhausted task back at the queue's tail and forgets its count of skips; whether it was exhausted.
 */
export async function reopenExhausted(tx: Tx, campaignId: string, taskId: string): Promise<boolean> {
  const { tasks } = tx.t;
  const queueKey = await takeQueueKeys(tx, campaignId, 1);
  const reopened = await tx.q
    .update(tasks)
    .set({ state: "open", skips: 0, queueKey })
    .where(and(eq(tasks.id, taskId), eq(tasks.campaignId, campaignId), sql`${tasks.state} = 'exhausted'`))
    .returning({ id: tasks.id });
  return reopened.length === 1;
}
