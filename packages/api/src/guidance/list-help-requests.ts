import type { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { listHelpRequests as queryHelpRequests } from "@laurel/db/queries/help-requests";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import { Page } from "../procedure/page.ts";
import type { Actor } from "../request-context.ts";

/** The unanswered ones always come first. */
export const ListHelpRequests = Page.omit({ sort: true }).extend({ campaignId: Id });
export type ListHelpRequests = z.infer<typeof ListHelpRequests>;

export async function listHelpRequests(db: ReadDb, actor: Actor, input: ListHelpRequests) {
  await requireCampaign(db, actor, input.campaignId, "campaign.guide");
  return queryHelpRequests(db, input);
}
