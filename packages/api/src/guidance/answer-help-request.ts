import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { SafeText } from "@laurel/core/text/text-limits";
import { findHelpRequest, storeHelpAnswer } from "@laurel/db/queries/help-requests";
import { requireCampaign } from "../access/require-access.ts";
import { record } from "../audit/record.ts";
import type { VerbContext } from "../request-context.ts";

export const AnswerHelpRequest = z.strictObject({
  id: Id,
  text: SafeText.trim().min(1, "is empty").max(4_000, "has more than 4,000 characters"),
  /** Whether the text may replace an answer that stands. The asker is then shown the new one. */
  replace: z.boolean().default(false),
});
export type AnswerHelpRequest = z.infer<typeof AnswerHelpRequest>;

/**
 * Answers a help request. The same answer again changes nothing; another one needs `replace`, so that two
 * leads don't overwrite each other unknowingly.
 */
export async function answerHelpRequest(ctx: VerbContext, input: AnswerHelpRequest): Promise<{ id: string }> {
  const request = await findHelpRequest(ctx.tx, input.id);
  if (!request) throw new DomainError("NOT_FOUND", "There is no such question.", { id: input.id });
  await requireCampaign(ctx.tx, ctx.actor, request.campaignId, "campaign.guide");
  if (request.answer === input.text) return { id: input.id };
  if (request.answer !== null && !input.replace)
    throw new DomainError(
      "CONFLICT",
      "This question was answered meanwhile; read that answer, and replace it if it is wrong.",
      { id: input.id },
    );
  await storeHelpAnswer(ctx.tx, {
    id: input.id,
    answer: input.text,
    answeredBy: ctx.actor.userId,
    answeredAt: ctx.now,
  });
  // The text is left out of the log, since what a person wrote must be erasable.
  await record(ctx, "question.answer", "question", input.id, {
    campaignId: request.campaignId,
    taskId: request.taskId,
    replaced: request.answer !== null,
  });
  return { id: input.id };
}
