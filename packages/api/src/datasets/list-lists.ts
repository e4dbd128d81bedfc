import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { listLists as queryLists } from "@laurel/db/queries/datasets";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor } from "../request-context.ts";

export const ListLists = z.strictObject({ campaignId: Id });
export type ListLists = z.infer<typeof ListLists>;

/** The lists that a campaign's datasets can be checked against, newest first. */
export async function listLists(db: ReadDb, actor: Actor, { campaignId }: ListLists) {
  await requireCampaign(db, actor, campaignId, "campaign.datasets");
  return queryLists(db, campaignId);
}
