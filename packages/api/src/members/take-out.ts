import { finishAssignment, leasedAssignments } from "@laurel/db/queries/assignments";
import { deleteMember } from "@laurel/db/queries/members";
import { giveSlotBack } from "@laurel/db/queries/task-queue";
import type { Tx } from "@laurel/db/store/store";

type Membership = { readonly campaignId: string; readonly userId: string };

/**
 * Ends a membership; what the person still held goes back to the queue. Says how many tasks, or null where
 * there was no membership.
 */
export async function takeOut(
  tx: Tx,
  { campaignId, userId }: Membership,
  now: number,
): Promise<number | null> {
  // The row goes first: a claim that is under way holds it, and none can start after it.
  if (!(await deleteMember(tx, campaignId, userId))) return null;
  let released = 0;
  for (const lease of await leasedAssignments(tx, campaignId, userId, now)) {
    if (!(await finishAssignment(tx, lease.id, "leased", "released", now))) continue;
    await giveSlotBack(tx, campaignId, lease.taskId, { openSlots: 1, skips: 0 });
    released += 1;
  }
  return released;
}
