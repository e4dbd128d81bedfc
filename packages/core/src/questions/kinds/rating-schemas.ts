import { z } from "zod";
import { Id } from "../../ids/id.ts";
import { SafeText } from "../../text/text-limits.ts";
import { QUESTION_BASE, QuestionId, type QuestionKind } from "../question-base.ts";

const Aspect = z.strictObject({
  id: QuestionId,
  label: SafeText.trim().min(1, "is empty").max(60),
  help: SafeText.max(500).default(""),
  /** What the points mean, from 1 up; empty, or one for each point. */
  anchors: z.array(SafeText.max(200)).default([]),
});

/** Asks how good each response is by each aspect, from 1 to `points`. */
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

/** Response id → aspect id → 1 to the question's `points`, or null where the aspect does not apply. */
export const RatingAnswer = z.strictObject({
  kind: z.literal("rating"),
  ratings: z.record(Id, z.record(QuestionId, z.int().min(1).max(10).nullable())),
});
export type RatingAnswer = z.infer<typeof RatingAnswer>;

export const RATING_KIND = {
  question: RatingQuestion,
  answer: RatingAnswer,
  withoutFreeText: "no free text",
} satisfies QuestionKind<typeof RatingAnswer>;
