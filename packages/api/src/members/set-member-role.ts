import { z } from "zod";
import { CampaignRole } from "@laurel/core/access/permissions";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { MemberTags } from "@laurel/core/people/person-fields";
import { findMember, setMember } from "@laurel/db/queries/members";
import { requireCampaign } from "../access/require-access.ts";
import { record } from "../audit/record.ts";
import type { VerbContext } from "../request-context.ts";

export const SetMemberRole = z.strictObject({
  campaignId: Id,
  userId: Id,
  role: CampaignRole,
  tags: MemberTags.optional(),
});
export type SetMemberRole = z.infer<typeof SetMemberRole>;

/** Changes what a member may do in a campaign, and their tags when given. */
export async function setMemberRole(ctx: VerbContext, input: SetMemberRole): Promise<{ userId: string }> {
  const { campaignId, userId, role, tags } = input;
  await requireCampaign(ctx.tx, ctx.actor, campaignId, "campaign.people");
  const before = await findMember(ctx.tx, campaignId, userId);
  if (!before || !(await setMember(ctx.tx, input))) throw noSuchMember(userId);
  await record(ctx, "member.setRole", "campaign", campaignId, {
    userId,
    from: before,
    to: { role, tags: tags ?? before.tags },
  });
  return { userId };
}

export function noSuchMember(userId: string): DomainError {
  return new DomainError("NOT_FOUND", "There is no such person in this campaign.", { userId });
}
