import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { maySayModel, placeKey } from "@laurel/core/records/metadata-place";
import { metadataPlaces, placesOfModels } from "@laurel/db/queries/metadata";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor } from "../request-context.ts";

export const ListColumns = z.strictObject({ campaignId: Id });
export type ListColumns = z.infer<typeof ListColumns>;

/**
 * The columns of a campaign's files that are kept as metadata: whether annotators see them, and whether their
 * name or their values seem to name the models that wrote the responses.
 */
export async function listColumns(db: ReadDb, actor: Actor, input: ListColumns) {
  const campaign = await requireCampaign(db, actor, input.campaignId, "campaign.content");
  const places = await metadataPlaces(db, campaign.id);
  const naming = new Set((await placesOfModels(db, campaign.id, places)).map(placeKey));
  const shown = new Set((campaign.shownMetadata ?? []).map(placeKey));
  return places.map((place) => ({
    ...place,
    shown: shown.has(placeKey(place)),
    namesModels: naming.has(placeKey(place)) || maySayModel(place.column),
  }));
}
