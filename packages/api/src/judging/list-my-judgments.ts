import type { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { judgmentsOfUser } from "@laurel/db/queries/judgments";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import { Page } from "../procedure/page.ts";
import type { Actor } from "../request-context.ts";
import { answersInOrder } from "./answers-in-order.ts";

export const ListMyJudgments = Page.extend({ campaignId: Id });
export type ListMyJudgments = z.infer<typeof ListMyJudgments>;

export async function listMyJudgments(db: ReadDb, actor: Actor, input: ListMyJudgments) {
  const campaign = await requireCampaign(db, actor, input.campaignId, "campaign.judge");
  const { rows, total } = await judgmentsOfUser(db, input.campaignId, actor.userId, input);
  return { rows: await answersInOrder(db, campaign, rows), total };
}
