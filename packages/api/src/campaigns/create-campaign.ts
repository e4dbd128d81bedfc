import type { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { insertCampaign } from "@laurel/db/queries/campaigns/insert-campaign";
import { requireAdmin } from "../access/require-admin.ts";
import { record } from "../audit/record.ts";
import type { VerbContext } from "../verb-context.ts";
import { CampaignFields } from "./campaign-fields.ts";

export const CreateCampaign = CampaignFields.extend({ campaignId: Id });
export type CreateCampaign = z.infer<typeof CreateCampaign>;

export async function createCampaign(ctx: VerbContext, input: CreateCampaign): Promise<{ campaignId: string }> {
  requireAdmin(ctx.actor);
  const { campaignId, ...fields } = input;
  const created = await insertCampaign(ctx.tx, { ...fields, id: campaignId, status: "draft", createdBy: ctx.actor.userId, createdAt: ctx.now });
  if (!created) throw new DomainError("CONFLICT", "A campaign with this id exists already.", { campaignId });
  await record(ctx, "campaign.create", "campaign", campaignId, { name: fields.name, overlap: fields.overlap });
  return { campaignId };
}
