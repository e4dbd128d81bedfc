import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { findPracticeTask, retirePractice as retire } from "@laurel/db/queries/practice-tasks";
import { requireCampaign } from "../access/require-access.ts";
import { record } from "../audit/record.ts";
import type { VerbContext } from "../request-context.ts";

export const RetirePractice = z.strictObject({ id: Id });
export type RetirePractice = z.infer<typeof RetirePractice>;

/** Takes a task out of practice. To do so again is no error. */
export async function retirePractice(ctx: VerbContext, { id }: RetirePractice): Promise<{ id: string }> {
  const practice = await findPracticeTask(ctx.tx, id);
  if (!practice) throw new DomainError("NOT_FOUND", "There is no such practice task.", { id });
  await requireCampaign(ctx.tx, ctx.actor, practice.campaignId, "campaign.guide");
  const retired = await retire(ctx.tx, { id }, ctx.now);
  if (retired.length > 0)
    await record(ctx, "practice.retire", "practice", id, {
      campaignId: practice.campaignId,
      taskId: practice.taskId,
    });
  return { id };
}
