import { z } from "zod";
import { Id } from "../../ids/id.ts";
import { SafeText } from "../../text/text-limits.ts";
import { QUESTION_BASE, type QuestionKind } from "../question-base.ts";

/**
 * Which of the responses is better. Two are compared on a scale of 2·`strengths` points (with a tie in the
 * middle where allowed): 1 strength is the 2-point scale, 2 the 4-point, 3 the 6-point, 3 with a tie the
 * 7-point, 4 Llama's four degrees. Three or more are ranked into tiers.
 */
export const RankingQuestion = z
  .strictObject({
    ...QUESTION_BASE,
    kind: z.literal("ranking"),
    strengths: z.int().min(1).max(4),
    allowTie: z.boolean(),
    allowBothBad: z.boolean(),
    /** The scale's own words, one for each point from "A is best" to "B is best"; of two responses only. */
    labels: z.array(SafeText.trim().min(1, "is empty").max(60)).optional(),
    /** Of three or more: place all of them, or only the best and the worst. */
    form: z.enum(["full", "best-worst"]).optional(),
    /** Of three or more: ask how much better each tier is than the next, 1 to `strengths`. */
    gaps: z.boolean().optional(),
    /** Of three or more: the line below which responses are not acceptable. */
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

/** How many points the scale for two responses has. */
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
 * "acceptable": both bad is one tier below the cut, `cut: 0`. `strength` says how much better the first of
 * two is; `gaps` how much better each of several tiers is than the next. `partial` says that only the first
 * and the last tier were chosen: the middle one is what was left, and no tie.
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

export const RANKING_KIND = { question: RankingQuestion, answer: RankingAnswer } satisfies QuestionKind;
