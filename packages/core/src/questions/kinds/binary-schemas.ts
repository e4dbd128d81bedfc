import { z } from "zod";
import { Id } from "../../ids/id.ts";
import { QUESTION_BASE, type QuestionKind } from "../question-base.ts";

/**
 * Asks of each response whether it is good or bad (KTO), or correct or incorrect against the prompt's
 * reference answer (outcome reward).
 */
export const BinaryQuestion = z.strictObject({
  ...QUESTION_BASE,
  kind: z.literal("binary"),
  about: z.enum(["quality", "correctness"]),
});
export type BinaryQuestion = z.infer<typeof BinaryQuestion>;

/** Response id → whether it is good, or correct. */
export const BinaryAnswer = z.strictObject({ kind: z.literal("binary"), labels: z.record(Id, z.boolean()) });
export type BinaryAnswer = z.infer<typeof BinaryAnswer>;

export const BINARY_KIND = {
  question: BinaryQuestion,
  answer: BinaryAnswer,
  withoutFreeText: "no free text",
} satisfies QuestionKind<typeof BinaryAnswer>;
