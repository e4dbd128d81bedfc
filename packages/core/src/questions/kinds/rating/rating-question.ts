import { z } from "zod";
import { SafeText } from "../../../text/safe-text.ts";
import { QUESTION_BASE } from "../../question-base.ts";
import { QuestionId } from "../../question-id.ts";

const Aspect = z.strictObject({
  id: QuestionId,
  label: SafeText.trim().min(1, "is empty").max(60),
  help: SafeText.max(500).default(""),
  /** What the points mean, from 1 up; empty, or one for each point. */
  anchors: z.array(SafeText.max(200)).default([]),
});

/** How good each response is by each aspect, from 1 to `points`. */
export const RatingQuestion = z
  .strictObject({
    ...QUESTION_BASE,
    kind: z.literal("rating"),
    points: z.int().min(2).max(10),
    aspects: z.array(Aspect).min(1, "needs at least one aspect").max(10),
    allowNotApplicable: z.boolean(),
  })
  .refine(
    ({ aspects }) => new Set(aspects.map((aspect) => aspect.id)).size === aspects.length,
    "has two aspects with the same id",
  )
  .refine(
    ({ aspects, points }) =>
      aspects.every(({ anchors }) => anchors.length === 0 || anchors.length === points),
    "must describe every point of an aspect, or none",
  );
export type RatingQuestion = z.infer<typeof RatingQuestion>;
