import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { SafeText } from "@laurel/core/text/text-limits";
import { answerTaskQuestion, findTaskQuestion } from "@laurel/db/queries/help-requests";
import { requireCampaign } from "../access/require-access.ts";
import { record } from "../audit/record.ts";
import type { VerbContext } from "../verb-context.ts";

export const AnswerQuestion = z.strictObject({
  id: Id,
  text: SafeText.trim().min(1, "is empty").max(4_000, "has more than 4,000 characters"),
  /** Takes the place of an answer that stands; its asker is shown the new one. */
  replace: z.boolean().default(false),
});
export type AnswerQuestion = z.infer<typeof AnswerQuestion>;

/**
 * Answers what an annotator asked. The same answer again changes nothing; another one needs `replace`, lest
 * two leads overwrite each other unknowingly.
 */
export async function answerQuestion(ctx: VerbContext, input: AnswerQuestion): Promise<{ id: string }> {
  const question = await findTaskQuestion(ctx.tx, input.id);
  if (!question) throw new DomainError("NOT_FOUND", "There is no such question.", { id: input.id });
  await requireCampaign(ctx.tx, ctx.actor, question.campaignId, "campaign.guide");
  if (question.answer === input.text) return { id: input.id };
  if (question.answer !== null && !input.replace)
    throw new DomainError(
      "CONFLICT",
      "This question was answered meanwhile; read that answer, and replace it if it is wrong.",
      { id: input.id },
    );
  await answerTaskQuestion(ctx.tx, {
    id: input.id,
    answer: input.text,
    answeredBy: ctx.actor.userId,
    answeredAt: ctx.now,
  });
  // Not the text: what a person wrote must be erasable.
  await record(ctx, "question.answer", "question", input.id, {
    campaignId: question.campaignId,
    taskId: question.taskId,
    replaced: question.answer !== null,
  });
  return { id: input.id };
}
