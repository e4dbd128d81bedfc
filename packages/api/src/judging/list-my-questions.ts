import type { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { questionsOfUser } from "@laurel/db/queries/help-requests";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor } from "../actor.ts";
import { Page } from "../procedure/page.ts";

/** Ordered by what is new; of one campaign, or of all that the actor belongs to. */
export const ListMyQuestions = Page.pick({ offset: true, limit: true }).extend({ campaignId: Id.optional() });
export type ListMyQuestions = z.infer<typeof ListMyQuestions>;

/** What the actor asked, with the answers; looking at them here marks nothing as seen. */
export async function listMyQuestions(db: ReadDb, actor: Actor, input: ListMyQuestions) {
  if (input.campaignId !== undefined) await requireCampaign(db, actor, input.campaignId, "campaign.judge");
  return questionsOfUser(db, { ...input, userId: actor.userId });
}
