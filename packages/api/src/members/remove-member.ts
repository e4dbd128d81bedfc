import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { finishAssignment } from "@laurel/db/queries/judging/finish-assignment";
import { giveSlotBack } from "@laurel/db/queries/judging/give-slot-back";
import { leasedAssignments } from "@laurel/db/queries/judging/leased-assignments";
import { deleteMember } from "@laurel/db/queries/members/delete-member";
import { findMember } from "@laurel/db/queries/members/find-member";
import { requireCampaign } from "../access/require-campaign.ts";
import { record } from "../audit/record.ts";
import type { VerbContext } from "../verb-context.ts";
import { noSuchMember } from "./no-such-member.ts";

export const RemoveMember = z.strictObject({ campaignId: Id, userId: Id });
export type RemoveMember = z.infer<typeof RemoveMember>;

/** Takes a person out of a campaign. Their judgments stay; what they still held goes back to the queue. */
export async function removeMember(ctx: VerbContext, { campaignId, userId }: RemoveMember): Promise<{ released: number }> {
  const { tx, now } = ctx;
  await requireCampaign(tx, ctx.actor, campaignId, "campaign.people");
  const before = await findMember(tx, campaignId, userId);
  // The row goes first: a claim that is under way holds it, and none can start after it.
  if (!before || !(await deleteMember(tx, campaignId, userId))) throw noSuchMember(userId);
  let released = 0;
  for (const lease of await leasedAssignments(tx, campaignId, userId, now)) {
    if (!(await finishAssignment(tx, lease.id, "leased", "released", now))) continue;
    await giveSlotBack(tx, campaignId, lease.taskId, { openSlots: 1, skips: 0 });
    released += 1;
  }
  await record(ctx, "member.remove", "campaign", campaignId, { userId, role: before.role, released });
  return { released };
}
