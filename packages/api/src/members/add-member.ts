import { z } from "zod";
import { CampaignRole } from "@laurel/core/access/permissions";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { MemberTags } from "@laurel/core/people/person-fields";
import { addMembers, judgedBefore } from "@laurel/db/queries/members";
import { requireCampaign } from "../access/require-access.ts";
import { record } from "../audit/record.ts";
import { requireAccount } from "../people/require-account.ts";
import type { VerbContext } from "../request-context.ts";

export const AddMember = z.strictObject({
  campaignId: Id,
  userId: Id,
  role: CampaignRole,
  tags: MemberTags.default([]),
});
export type AddMember = z.infer<typeof AddMember>;

/** Adds a person to a campaign. If they come back, the count of what they judged goes on. */
export async function addMember(
  ctx: VerbContext,
  { campaignId, userId, role, tags }: AddMember,
): Promise<{ userId: string }> {
  await requireCampaign(ctx.tx, ctx.actor, campaignId, "campaign.people");
  const person = await requireAccount(ctx.tx, userId);
  const added = await addMembers(ctx.tx, [
    {
      campaignId,
      userId,
      role,
      tags,
      createdAt: ctx.now,
      ...(await judgedBefore(ctx.tx, campaignId, userId)),
    },
  ]);
  if (added === 0)
    throw new DomainError(
      "CONFLICT",
      `${person.name} belongs to this campaign already: change the role instead.`,
      { userId },
    );
  await record(ctx, "member.add", "campaign", campaignId, { userId, role, tags });
  return { userId };
}
