import { z } from "zod";
import { Id } from "../../ids/id.ts";
import { LIMITS, SafeText } from "../../text/text-limits.ts";
import { QUESTION_BASE, type QuestionKind } from "../question-base.ts";

/**
 * Asks for a better version of a response. Editing starts from the preferred one: edited > chosen > rejected.
 */
export const RewriteQuestion = z.strictObject({ ...QUESTION_BASE, kind: z.literal("rewrite") });
export type RewriteQuestion = z.infer<typeof RewriteQuestion>;

/** `text` is the edited version of the response `of`. */
export const RewriteAnswer = z.strictObject({
  kind: z.literal("rewrite"),
  of: Id,
  text: SafeText.max(LIMITS.messageContent),
});
export type RewriteAnswer = z.infer<typeof RewriteAnswer>;

export const REWRITE_KIND = {
  question: RewriteQuestion,
  answer: RewriteAnswer,
  withoutFreeText: () => null,
} satisfies QuestionKind<typeof RewriteAnswer>;
