import { z } from "zod";
import { SafeText } from "../../../text/safe-text.ts";
import { QUESTION_BASE } from "../../question-base.ts";
import { scalePoints } from "./scale-points.ts";

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
