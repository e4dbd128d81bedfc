import { z } from "zod";
import { CampaignStatus, mayFollow } from "@laurel/core/campaigns/campaign-status";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { updateCampaignRow } from "@laurel/db/queries/campaigns";
import { countTasks } from "@laurel/db/queries/tasks";
import { requireCampaign } from "../access/require-access.ts";
import { record } from "../audit/record.ts";
import type { VerbContext } from "../request-context.ts";

export const SetStatus = z.strictObject({ campaignId: Id, status: CampaignStatus });
export type SetStatus = z.infer<typeof SetStatus>;

/** Takes a campaign to another status that may follow its own; to go live it needs something to judge. */
export async function setStatus(ctx: VerbContext, input: SetStatus): Promise<{ status: CampaignStatus }> {
  const campaign = await requireCampaign(ctx.tx, ctx.actor, input.campaignId, "campaign.edit");
  if (campaign.status === input.status) return { status: input.status };
  if (!mayFollow(campaign.status, input.status))
    throw new DomainError("CONFLICT", `A campaign that is ${campaign.status} can't become ${input.status}.`);
  if (campaign.status === "draft" && (await countTasks(ctx.tx, campaign.id)).all === 0)
    throw new DomainError("CONFLICT", "There is nothing to judge yet: import prompts with responses first.");
  if (!(await updateCampaignRow(ctx.tx, campaign.id, campaign.status, { status: input.status })))
    throw new DomainError("CONFLICT", "The campaign's status changed at the same moment; look at it again.");
  await record(ctx, "campaign.status", "campaign", campaign.id, { from: campaign.status, to: input.status });
  return { status: input.status };
}
