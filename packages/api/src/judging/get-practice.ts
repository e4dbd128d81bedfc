import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { memberGuidance } from "@laurel/db/queries/members";
import { standingPractice } from "@laurel/db/queries/practice-tasks";
import { questionSet } from "@laurel/db/queries/questions-and-guidelines";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor } from "../request-context.ts";
import { presentedOrder, presentTasks } from "./presented-task.ts";

/** More tasks than anybody practises on in one go. */
const MOST = 50;

export const GetPractice = z.strictObject({ campaignId: Id });
export type GetPractice = z.infer<typeof GetPractice>;

/**
 * The tasks to practise on, presented as a lease would present them, without their right answers.
 * `assignmentId` is the practice task's id: there is no lease, and nothing runs out.
 */
export async function getPractice(db: ReadDb, actor: Actor, input: GetPractice) {
  const campaign = await requireCampaign(db, actor, input.campaignId, "campaign.judge");
  const practice = await standingPractice(db, campaign.id, MOST);
  const { practisedAt } = await memberGuidance(db, campaign.id, actor.userId);
  const leases = practice.map(({ responseIds, ...task }) => ({
    ...task,
    presented: presentedOrder(`${task.id} ${actor.userId}`, responseIds, 0),
    expiresAt: Number.MAX_SAFE_INTEGER,
    draft: null,
  }));
  return {
    questions: {
      version: campaign.questionsVersion,
      questions: await questionSet(db, campaign.id, campaign.questionsVersion),
    },
    tasks: await presentTasks(db, { ...campaign, campaignId: campaign.id }, leases),
    practisedAt,
  };
}
