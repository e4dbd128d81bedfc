import type { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { listPracticeTasks as queryPractice } from "@laurel/db/queries/practice-tasks";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import { answersInOrder } from "../judging/answers-in-order.ts";
import { Page } from "../procedure/page.ts";
import type { Actor } from "../request-context.ts";

/** Newest first. */
export const ListPracticeTasks = Page.omit({ sort: true }).extend({ campaignId: Id });
export type ListPracticeTasks = z.infer<typeof ListPracticeTasks>;

export async function listPracticeTasks(db: ReadDb, actor: Actor, input: ListPracticeTasks) {
  const campaign = await requireCampaign(db, actor, input.campaignId, "campaign.guide");
  const { rows, total } = await queryPractice(db, input);
  return { rows: await answersInOrder(db, campaign, rows), total };
}
