import { DomainError } from "@laurel/core/errors/domain-error";
import { findVersion, type FoundVersion } from "@laurel/db/queries/dataset-versions";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-campaign.ts";
import type { Actor } from "../actor.ts";

/** A dataset version, if the actor may work with its campaign's datasets. */
export async function requireVersion(db: ReadDb, actor: Actor, versionId: string): Promise<FoundVersion> {
  const version = await findVersion(db, versionId);
  if (!version) throw new DomainError("NOT_FOUND", "There is no such dataset version.", { versionId });
  await requireCampaign(db, actor, version.campaignId, "campaign.datasets");
  return version;
}
