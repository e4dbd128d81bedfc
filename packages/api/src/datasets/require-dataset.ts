import { DomainError } from "@laurel/core/errors/domain-error";
import { findDataset } from "@laurel/db/queries/datasets";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-campaign.ts";
import type { Actor } from "../actor.ts";

/** A dataset with its campaign, if the actor may work with its campaign's datasets. */
export async function requireDataset(db: ReadDb, actor: Actor, datasetId: string) {
  const dataset = await findDataset(db, datasetId);
  if (!dataset) throw new DomainError("NOT_FOUND", "There is no such dataset.", { datasetId });
  return { ...dataset, campaign: await requireCampaign(db, actor, dataset.campaignId, "campaign.datasets") };
}
