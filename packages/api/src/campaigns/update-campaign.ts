import type { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { changeOverlap } from "@laurel/db/queries/campaigns/change-overlap";
import { insertVersion } from "@laurel/db/queries/campaigns/insert-version";
import { resetCursors } from "@laurel/db/queries/campaigns/reset-cursors";
import { updateCampaignRow } from "@laurel/db/queries/campaigns/update-campaign-row";
import { requireCampaign } from "../access/require-campaign.ts";
import { record } from "../audit/record.ts";
import type { VerbContext } from "../verb-context.ts";
import { CampaignFields } from "./campaign-fields.ts";

export const UpdateCampaign = CampaignFields.partial().extend({ campaignId: Id });
export type UpdateCampaign = z.infer<typeof UpdateCampaign>;

/** Changes what is given. Questions and guidelines get a new version; judgments keep the one they were made under. */
export async function updateCampaign(ctx: VerbContext, input: UpdateCampaign): Promise<{ campaignId: string }> {
  const { campaignId, questions, guidelines, overlap, ...plain } = input;
  const campaign = await requireCampaign(ctx.tx, ctx.actor, campaignId, "campaign.edit");
  const newOverlap = overlap !== undefined && overlap !== campaign.overlap;
  if (newOverlap && !["draft", "paused"].includes(campaign.status)) {
    throw new DomainError("CONFLICT", `Pause the campaign before you change its overlap: it is ${campaign.status}.`, { field: "overlap" });
  }
  const version = { campaignId, createdAt: ctx.now };
  if (questions) await insertVersion(ctx.tx, { ...version, version: campaign.questionsVersion + 1 }, { questions });
  if (guidelines !== undefined) await insertVersion(ctx.tx, { ...version, version: campaign.guidelinesVersion + 1 }, { guidelines });
  const changed = await updateCampaignRow(ctx.tx, campaignId, campaign.status, {
    ...plain,
    ...(newOverlap ? { overlap } : {}),
    // Setting a version to itself keeps the statement's set non-empty.
    questionsVersion: campaign.questionsVersion + (questions ? 1 : 0),
    guidelinesVersion: campaign.guidelinesVersion + (guidelines === undefined ? 0 : 1),
  });
  if (!changed) throw new DomainError("CONFLICT", "The campaign's status changed at the same moment; look at it again and repeat your change.");
  if (newOverlap) {
    await changeOverlap(ctx.tx, campaignId, overlap);
    await resetCursors(ctx.tx, campaignId);
  }
  await record(ctx, "campaign.update", "campaign", campaignId, { ...plain, overlap, questions: questions !== undefined, guidelines: guidelines !== undefined });
  return { campaignId };
}
