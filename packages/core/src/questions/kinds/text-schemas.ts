import { z } from "zod";
import { LIMITS, SafeText } from "../../text/text-limits.ts";
import { QUESTION_BASE, type QuestionKind } from "../question-base.ts";

/** Asks for something in words, such as the reason of a choice. Lengths are in UTF-16 code units. */
export const TextQuestion = z
  .strictObject({
    ...QUESTION_BASE,
    kind: z.literal("text"),
    minLength: z.int().min(0).max(LIMITS.rationale).optional(),
    maxLength: z.int().min(1).max(LIMITS.rationale),
  })
  .refine(
    ({ minLength, maxLength }) => (minLength ?? 0) <= maxLength,
    "has a minimum length above its maximum",
  );
export type TextQuestion = z.infer<typeof TextQuestion>;

export const TextAnswer = z.strictObject({ kind: z.literal("text"), text: SafeText.max(LIMITS.rationale) });
export type TextAnswer = z.infer<typeof TextAnswer>;

export const TEXT_KIND = {
  question: TextQuestion,
  answer: TextAnswer,
  withoutFreeText: () => null,
} satisfies QuestionKind<typeof TextAnswer>;
