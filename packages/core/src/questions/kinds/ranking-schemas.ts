import { z } from "zod";
import { Id } from "../../ids/id.ts";
import { SafeText } from "../../text/text-limits.ts";
import { QUESTION_BASE, type QuestionKind } from "../question-base.ts";

/**
 * Asks which of the responses is better. Two are compared on a scale of 2·`strengths` points, with a tie in
 * the middle where allowed: 1 strength gives 2 points, 2 give 4, 3 give 6 (or 7 with a tie), and 4 are the
 * four degrees of Llama. Three or more are ranked into tiers.
 */
export const RankingQuestion = z
  .strictObject({
    ...QUESTION_BASE,
    kind: z.literal("ranking"),
    strengths: z.int().min(1).max(4),
    allowTie: z.boolean(),
    allowBothBad: z.boolean(),
    /** For two responses: the words of the scale, one for each point from "A is best" to "B is best". */
    labels: z.array(SafeText.trim().min(1, "is empty").max(60)).optional(),
    /** For three or more: whether all are placed, or only the best and the worst. */
    form: z.enum(["full", "best-worst"]).optional(),
    /** For three or more: whether to ask how much better each tier is than the next, 1 to `strengths`. */
    gaps: z.boolean().optional(),
    /** For three or more: whether to ask for the line below which responses are not acceptable. */
    cut: z.enum(["none", "optional", "required"]).optional(),
  })
  .refine(
    (question) => !question.labels || question.labels.length === scalePoints(question),
    "must have one label for each point of its scale",
  )
  .refine(
    (question) => question.form !== "best-worst" || (!question.gaps && (question.cut ?? "none") === "none"),
    "of best and worst only can have neither gaps nor a cut line",
  );
export type RankingQuestion = z.infer<typeof RankingQuestion>;

export function scalePoints({
  strengths,
  allowTie,
}: {
  readonly strengths: number;
  readonly allowTie: boolean;
}): number {
  return 2 * strengths + (allowTie ? 1 : 0);
}

const Strength = z.int().min(1).max(4);

/**
 * Tiers of response ids, best first; a tier with several ids is a tie. `cut` counts the tiers above the line
 * "acceptable", so both bad is one tier with `cut: 0`. `strength` says how much better the first of two
 * responses is, `gaps` how much better each of several tiers is than the next. With `partial`, only the first
 * and the last tier were chosen: the middle one holds what was left, and is not a tie.
 */
export const RankingAnswer = z.strictObject({
  kind: z.literal("ranking"),
  tiers: z.array(z.array(Id).min(1)).min(1),
  cut: z.int().min(0).optional(),
  strength: Strength.optional(),
  gaps: z.array(Strength).optional(),
  partial: z.literal(true).optional(),
});
export type RankingAnswer = z.infer<typeof RankingAnswer>;

export const RANKING_KIND = {
  question: RankingQuestion,
  answer: RankingAnswer,
  withoutFreeText: "no free text",
} satisfies QuestionKind<typeof RankingAnswer>;
