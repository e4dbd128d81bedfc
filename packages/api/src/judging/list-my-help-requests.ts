import type { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { helpRequestsOfUser } from "@laurel/db/queries/help-requests";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import { Page } from "../procedure/page.ts";
import type { Actor } from "../request-context.ts";

/**
 * There is no choice of order: what is new comes first. Without a campaign, the requests are those in all
 * campaigns that the actor belongs to.
 */
export const ListMyHelpRequests = Page.pick({ offset: true, limit: true }).extend({
  campaignId: Id.optional(),
});
export type ListMyHelpRequests = z.infer<typeof ListMyHelpRequests>;

/** The actor's help requests with their answers; listing them marks no answer as seen. */
export async function listMyHelpRequests(db: ReadDb, actor: Actor, input: ListMyHelpRequests) {
  if (input.campaignId !== undefined) await requireCampaign(db, actor, input.campaignId, "campaign.judge");
  return helpRequestsOfUser(db, { ...input, userId: actor.userId });
}
