import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { MetadataPlaces, placeKey, placesInWords } from "@laurel/core/records/metadata-place";
import { updateCampaignRow } from "@laurel/db/queries/campaigns";
import { metadataPlaces } from "@laurel/db/queries/metadata";
import { requireCampaign } from "../access/require-access.ts";
import { record } from "../audit/record.ts";
import type { VerbContext } from "../request-context.ts";

export const ShowColumns = z.strictObject({ campaignId: Id, columns: MetadataPlaces });
export type ShowColumns = z.infer<typeof ShowColumns>;

/**
 * Sets which columns of metadata annotators see beside prompts and responses: these, and no others. Tasks that
 * a browser holds already stay as they were.
 */
export async function showColumns(ctx: VerbContext, input: ShowColumns): Promise<{ campaignId: string }> {
  const { campaignId, columns } = input;
  const campaign = await requireCampaign(ctx.tx, ctx.actor, campaignId, "campaign.edit");
  const shown = campaign.shownMetadata ?? [];
  const known = await metadataPlaces(ctx.tx, campaignId);
  const possible = new Set([...known, ...shown].map(placeKey));
  const unknown = columns.filter((place) => !possible.has(placeKey(place)));
  if (unknown.length > 0) {
    const offer = known.length === 0 ? "It has no metadata" : `It has ${placesInWords(known.slice(0, 20))}`;
    throw new DomainError(
      "INVALID",
      `This campaign has no metadata ${placesInWords(unknown)}. ${offer}; choose among these.`,
      { field: "columns" },
    );
  }
  const changed = await updateCampaignRow(ctx.tx, campaignId, campaign.status, {
    shownMetadata: columns.length === 0 ? null : columns,
  });
  if (!changed)
    throw new DomainError(
      "CONFLICT",
      "The campaign's status changed at the same moment; look at it again and repeat your change.",
    );
  await record(ctx, "campaign.showMetadata", "campaign", campaignId, { before: shown, columns });
  return { campaignId };
}
