import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { countTasks } from "@laurel/db/queries/campaigns/count-tasks";
import { guidelinesOf } from "@laurel/db/queries/campaigns/guidelines-of";
import { questionSet } from "@laurel/db/queries/campaigns/question-set";
import { requireCampaign } from "../access/require-campaign.ts";
import type { VerbContext } from "../verb-context.ts";
import { topUp } from "./top-up.ts";

export const OpenJudging = z.strictObject({ campaignId: Id, ahead: z.int().min(1).max(50).default(3) });
export type OpenJudging = z.infer<typeof OpenJudging>;

/** Everything that the judging page needs to start: what is asked, how, and the first tasks. */
export async function openJudging(ctx: VerbContext, input: OpenJudging) {
  const campaign = await requireCampaign(ctx.tx, ctx.actor, input.campaignId, "campaign.judge");
  const { tasks, progress } = await topUp(ctx, { campaign, ahead: input.ahead, hold: [] });
  const counts = await countTasks(ctx.tx, campaign.id);
  return {
    campaign: {
      id: campaign.id,
      name: campaign.name,
      guidelines: { version: campaign.guidelinesVersion, markdown: await guidelinesOf(ctx.tx, campaign.id, campaign.guidelinesVersion) },
      questions: { version: campaign.questionsVersion, questions: await questionSet(ctx.tx, campaign.id, campaign.questionsVersion) },
    },
    tasks,
    progress: { ...progress, campaignDone: counts.done, campaignTasks: counts.all },
    paused: campaign.status !== "live",
  };
}
