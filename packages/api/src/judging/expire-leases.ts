import { expiredLeases, finishAssignment } from "@laurel/db/queries/assignments";
import { giveSlotBack } from "@laurel/db/queries/task-queue";
import type { Store } from "@laurel/db/store/store";

const BATCH = 50;

/**
 * Gives the slots of leases that ran out back to their queues, in short transactions. Returns how many there
 * were.
 */
export async function expireLeases(store: Store, now: number): Promise<number> {
  let expired = 0;
  for (;;) {
    const found = await store.transaction(async (tx) => {
      const leases = await expiredLeases(tx, now, BATCH);
      for (const lease of leases) {
        if (await finishAssignment(tx, lease.id, "leased", "expired", now)) {
          await giveSlotBack(tx, lease.campaignId, lease.taskId, { openSlots: 1, skips: 0 });
          expired += 1;
        }
      }
      return leases.length;
    });
    if (found < BATCH) return expired;
  }
}
