import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { memberGuidance } from "@laurel/db/queries/members";
import { guidelinesOf, questionSet } from "@laurel/db/queries/questions-and-guidelines";
import { countTasks } from "@laurel/db/queries/tasks";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import type { VerbContext } from "../request-context.ts";
import { topUp } from "./claim-tasks.ts";

export const OpenJudging = z.strictObject({ campaignId: Id, ahead: z.int().min(1).max(50).default(3) });
export type OpenJudging = z.infer<typeof OpenJudging>;

/**
 * Everything that the judging page needs to start: the questions, the guidelines, the practice to do before,
 * and the first tasks.
 */
export async function openJudging(ctx: VerbContext, input: OpenJudging) {
  const campaign = await requireCampaign(ctx.tx, ctx.actor, input.campaignId, "campaign.judge");
  const { tasks, progress } = await topUp(ctx, { campaign, ahead: input.ahead, hold: [] });
  const guidance = await memberGuidance(ctx.tx, campaign.id, ctx.actor.userId);
  const counts = await countTasks(ctx.tx, campaign.id);
  return {
    campaign: {
      id: campaign.id,
      name: campaign.name,
      guidelines: await guidelinesFor(ctx.tx, campaign, guidance.guidelinesSeen),
      questions: {
        version: campaign.questionsVersion,
        questions: await questionSet(ctx.tx, campaign.id, campaign.questionsVersion),
      },
      practice: { tasks: guidance.practiceTasks, practisedAt: guidance.practisedAt },
    },
    tasks,
    progress: { ...progress, campaignDone: counts.done, campaignTasks: counts.all },
    paused: campaign.status !== "live",
  };
}

type Current = { readonly id: string; readonly guidelinesVersion: number };

/**
 * A campaign's guidelines for a member who read version `seen` (0: none). If that is an older one, its text
 * comes along, so that the page can show what changed.
 */
async function guidelinesFor(db: ReadDb, { id, guidelinesVersion: version }: Current, seen: number) {
  const older = seen > 0 && seen < version;
  return {
    version,
    markdown: await guidelinesOf(db, id, version),
    seen,
    previous: older ? await guidelinesOf(db, id, seen) : null,
  };
}
