import type { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { listTaskQuestions as queryQuestions } from "@laurel/db/queries/help-requests";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor } from "../actor.ts";
import { Page } from "../procedure/page.ts";

/** Always the open ones first. */
export const ListTaskQuestions = Page.omit({ sort: true }).extend({ campaignId: Id });
export type ListTaskQuestions = z.infer<typeof ListTaskQuestions>;

export async function listTaskQuestions(db: ReadDb, actor: Actor, input: ListTaskQuestions) {
  await requireCampaign(db, actor, input.campaignId, "campaign.guide");
  return queryQuestions(db, input);
}
