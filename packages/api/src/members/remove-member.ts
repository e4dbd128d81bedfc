import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { findMember } from "@laurel/db/queries/members";
import { requireCampaign } from "../access/require-campaign.ts";
import { record } from "../audit/record.ts";
import type { VerbContext } from "../verb-context.ts";
import { noSuchMember } from "./no-such-member.ts";
import { takeOut } from "./take-out.ts";

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
