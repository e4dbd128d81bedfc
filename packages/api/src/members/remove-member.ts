import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { finishAssignment, leasedAssignments } from "@laurel/db/queries/assignments";
import { deleteMember, findMember } from "@laurel/db/queries/members";
import { giveSlotBack } from "@laurel/db/queries/task-queue";
import type { Tx } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import { record } from "../audit/record.ts";
import type { VerbContext } from "../request-context.ts";
import { noSuchMember } from "./set-member-role.ts";

export const RemoveMember = z.strictObject({ campaignId: Id, userId: Id });
export type RemoveMember = z.infer<typeof RemoveMember>;

/** Takes a person out of a campaign. Their judgments stay. */
export async function removeMember(
  ctx: VerbContext,
  { campaignId, userId }: RemoveMember,
): Promise<{ released: number }> {
  const { tx, now } = ctx;
  await requireCampaign(tx, ctx.actor, campaignId, "campaign.people");
  const before = await findMember(tx, campaignId, userId);
  const released = before ? await takeOut(tx, { campaignId, userId }, now) : null;
  if (!before || released === null) throw noSuchMember(userId);
  await record(ctx, "member.remove", "campaign", campaignId, { userId, role: before.role, released });
  return { released };
}

type Membership = { readonly campaignId: string; readonly userId: string };

/**
 * Ends a membership. The tasks that the person still held go back to the queue. Returns how many these were,
 * or null where there was no membership.
 */
export async function takeOut(
  tx: Tx,
  { campaignId, userId }: Membership,
  now: number,
): Promise<number | null> {
  // The row is deleted first: this waits for a claim that is under way, and no other can start after it.
  if (!(await deleteMember(tx, campaignId, userId))) return null;
  let released = 0;
  for (const lease of await leasedAssignments(tx, campaignId, userId, now)) {
    if (!(await finishAssignment(tx, lease.id, "leased", "released", now))) continue;
    await giveSlotBack(tx, campaignId, lease.taskId, { openSlots: 1, skips: 0 });
    released += 1;
  }
  return released;
}
