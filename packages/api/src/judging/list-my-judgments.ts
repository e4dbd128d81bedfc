import type { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { judgmentsOfUser } from "@laurel/db/queries/judging/judgments-of-user";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-campaign.ts";
import type { Actor } from "../actor.ts";
import { Page } from "../procedure/page.ts";

export const ListMyJudgments = Page.extend({ campaignId: Id });
export type ListMyJudgments = z.infer<typeof ListMyJudgments>;

export async function listMyJudgments(db: ReadDb, actor: Actor, input: ListMyJudgments) {
  await requireCampaign(db, actor, input.campaignId, "campaign.judge");
  return judgmentsOfUser(db, input.campaignId, actor.userId, input);
}
