import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { checkAnswers } from "@laurel/core/questions/answer-rules";
import { Answers } from "@laurel/core/questions/answers";
import { SafeText } from "@laurel/core/text/text-limits";
import { findPracticeTask, insertPracticeTask, retirePractice } from "@laurel/db/queries/practice-tasks";
import { questionSet } from "@laurel/db/queries/questions-and-guidelines";
import { findTask } from "@laurel/db/queries/tasks";
import { requireCampaign } from "../access/require-access.ts";
import { record } from "../audit/record.ts";
import { presentedTaskOf } from "../judging/presented-task.ts";
import { isRepeat } from "../procedure/is-repeat.ts";
import type { VerbContext } from "../request-context.ts";

export const SetPractice = z.strictObject({
  id: Id,
  campaignId: Id,
  taskId: Id,
  answers: Answers,
  explanation: SafeText.trim()
    .min(1, "is empty: say why these answers are right")
    .max(4_000, "has more than 4,000 characters"),
});
export type SetPractice = z.infer<typeof SetPractice>;

/**
 * Lets people practise on a task whose right answers are given. It replaces what the same task had before.
 */
export async function setPractice(
  ctx: VerbContext,
  { id, campaignId, taskId, answers, explanation }: SetPractice,
): Promise<{ id: string }> {
  const campaign = await requireCampaign(ctx.tx, ctx.actor, campaignId, "campaign.guide");
  const task = await findTask(ctx.tx, campaignId, taskId);
  if (!task) throw new DomainError("NOT_FOUND", "There is no such task in this campaign.", { taskId });
  const questions = await questionSet(ctx.tx, campaignId, campaign.questionsVersion);
  checkAnswers(questions, await presentedTaskOf(ctx.tx, campaign, questions, task.responseIds), answers);
  const wanted = { campaignId, taskId, answers, explanation };
  if (
    !(await insertPracticeTask(ctx.tx, { id, ...wanted, createdBy: ctx.actor.userId, createdAt: ctx.now }))
  ) {
    if (isRepeat(await findPracticeTask(ctx.tx, id), wanted)) return { id };
    throw new DomainError("CONFLICT", "Another practice task has this id; mint a new one.", { id });
  }
  const replaced = await retirePractice(ctx.tx, { taskId, except: id }, ctx.now);
  await record(ctx, "practice.set", "practice", id, {
    campaignId,
    taskId,
    ...(replaced.length > 0 && { replaced }),
  });
  return { id };
}
