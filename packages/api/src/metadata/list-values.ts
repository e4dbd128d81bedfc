import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { MetadataColumn } from "@laurel/core/records/metadata-place";
import { commonestValues } from "@laurel/db/queries/metadata";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor } from "../request-context.ts";

export const ListValues = z.strictObject({ campaignId: Id, column: MetadataColumn });
export type ListValues = z.infer<typeof ListValues>;

const OFFERED = 50;

/** The commonest values of a column of metadata, and how many prompts have each, themselves or in a response. */
export async function listValues(db: ReadDb, actor: Actor, input: ListValues) {
  const campaign = await requireCampaign(db, actor, input.campaignId, "campaign.content");
  return commonestValues(db, campaign.id, input.column, OFFERED);
}
