import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { markPractised } from "@laurel/db/queries/members";
import { requireCampaign } from "../access/require-access.ts";
import type { VerbContext } from "../request-context.ts";

export const FinishPractice = z.strictObject({ campaignId: Id });
export type FinishPractice = z.infer<typeof FinishPractice>;

/** Notes that the actor has been through the practice tasks. */
export async function finishPractice(
  ctx: VerbContext,
  input: FinishPractice,
): Promise<{ practisedAt: number }> {
  const campaign = await requireCampaign(ctx.tx, ctx.actor, input.campaignId, "campaign.judge");
  await markPractised(ctx.tx, campaign.id, ctx.actor.userId, ctx.now);
  return { practisedAt: ctx.now };
}
