import { annotatorActivity, judgmentsPerDay } from "@laurel/db/queries/activity";
import { campaignCounts } from "@laurel/db/queries/campaigns";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor } from "../request-context.ts";
import type { CampaignInput } from "./get-agreement.ts";

export async function getProgress(db: ReadDb, actor: Actor, input: CampaignInput) {
  const campaign = await requireCampaign(db, actor, input.campaignId, "campaign.results");
  return {
    counts: await campaignCounts(db, campaign.id),
    perDay: await judgmentsPerDay(db, campaign.id),
    perAnnotator: await annotatorActivity(db, campaign.id),
  };
}
