import { eq, sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";
import { bound } from "../bound.ts";
import { takeQueueKeys } from "../take-queue-keys.ts";

/**
 * Reopens slots of a task at the tail of its campaign's queue, where every member's cursor will still find
 * it.
 */
export async function giveSlotBack(
  tx: Tx,
  campaignId: string,
  taskId: string,
  add: { readonly openSlots: number; readonly skips: number },
) {
  const queueKey = await takeQueueKeys(tx, campaignId, 1);
  const [task] = await tx
    .prepared("judging.giveSlotBack", ({ q, t }) =>
      q
        .update(t.tasks)
        .set({
          openSlots: sql`${t.tasks.openSlots} + ${sql.placeholder("openSlots")}`,
          skips: sql`${t.tasks.skips} + ${sql.placeholder("skips")}`,
          queueKey: bound("queueKey"),
        })
        .where(eq(t.tasks.id, sql.placeholder("taskId")))
        .returning({ id: t.tasks.id, skips: t.tasks.skips, state: t.tasks.state }),
    )
    .execute({ taskId, queueKey, ...add });
  return task;
}
