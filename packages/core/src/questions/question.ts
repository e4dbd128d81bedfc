import { z } from "zod";
import { LIMITS } from "../text/limits.ts";
import { SafeText } from "../text/safe-text.ts";

const common = {
  id: z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/, "must be a short lower-case name such as preference"),
  title: SafeText.min(1).max(LIMITS.name),
  help: SafeText.max(2_000).default(""),
  required: z.boolean(),
};

/** Which of two responses is better, by `strengths` degrees, with a tie and both-bad where allowed. */
export const RankingQuestion = z.strictObject({
  ...common,
  kind: z.literal("ranking"),
  strengths: z.int().min(1).max(3),
  allowTie: z.boolean(),
  allowBothBad: z.boolean(),
});
export type RankingQuestion = z.infer<typeof RankingQuestion>;

export const TextQuestion = z.strictObject({ ...common, kind: z.literal("text"), maxLength: z.int().min(1).max(LIMITS.rationale) });
export type TextQuestion = z.infer<typeof TextQuestion>;

export const Question = z.discriminatedUnion("kind", [RankingQuestion, TextQuestion]);
export type Question = z.infer<typeof Question>;

/** What a campaign asks about a task, in order. */
export const QuestionSet = z
  .array(Question)
  .min(1, "needs at least one question")
  .max(10)
  .refine((questions) => new Set(questions.map((question) => question.id)).size === questions.length, "has two questions with the same id");
export type QuestionSet = z.infer<typeof QuestionSet>;
