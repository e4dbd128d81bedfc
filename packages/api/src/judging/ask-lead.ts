import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { SafeText } from "@laurel/core/text/text-limits";
import { findHelpRequest, insertHelpRequest } from "@laurel/db/queries/help-requests";
import { requireOwnAssignment } from "../access/require-access.ts";
import { isRepeat } from "../procedure/is-repeat.ts";
import type { VerbContext } from "../request-context.ts";

export const AskLead = z.strictObject({
  questionId: Id,
  assignmentId: Id,
  text: SafeText.trim().min(1, "is empty").max(4_000, "has more than 4,000 characters"),
});
export type AskLead = z.infer<typeof AskLead>;

/** Puts a help request before the campaign's leads and reviewers once, however often it is sent. */
export async function askLead(ctx: VerbContext, input: AskLead): Promise<{ questionId: string }> {
  const { taskId, campaignId } = await requireOwnAssignment(ctx, input.assignmentId);
  const asked = { taskId, userId: ctx.actor.userId, text: input.text };
  const stored = await insertHelpRequest(ctx.tx, {
    id: input.questionId,
    campaignId,
    createdAt: ctx.now,
    ...asked,
  });
  if (!stored && !isRepeat(await findHelpRequest(ctx.tx, input.questionId), asked)) {
    throw new DomainError("CONFLICT", "Another question has this id; mint a new one.", {
      questionId: input.questionId,
    });
  }
  return { questionId: input.questionId };
}
