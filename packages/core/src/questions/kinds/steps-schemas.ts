import { z } from "zod";
import { Id } from "../../ids/id.ts";
import { LIMITS, SafeText } from "../../text/text-limits.ts";
import { QUESTION_BASE, type QuestionKind } from "../question-base.ts";

/**
 * How a response without steps of its own is split: at blank lines, before lines that begin with a number, or
 * at every line.
 */
export const SplitRule = z.enum(["blank-lines", "numbered", "lines"]);
export type SplitRule = z.infer<typeof SplitRule>;

/** Whether each reasoning step is right (+1), neutral (0) or wrong (−1), for process rewards. */
export const StepsQuestion = z.strictObject({
  ...QUESTION_BASE,
  kind: z.literal("steps"),
  split: SplitRule,
  /** As in PRM800K: what comes after the first wrong step is not labeled. */
  stopAtFirstError: z.boolean(),
  /** Ask how the first wrong step should have gone on. */
  continuation: z.boolean(),
});
export type StepsQuestion = z.infer<typeof StepsQuestion>;

export const StepLabel = z.union([z.literal(-1), z.literal(0), z.literal(1)]);
export type StepLabel = z.infer<typeof StepLabel>;

/**
 * `labels` are those of the first steps, in order; `verdict` is PRM800K's finish reason: all that is asked
 * was labeled, or the annotator gave up, or the problem itself is bad. The first error is the first −1.
 * `continuation` goes in that step's place.
 */
const Trace = z.strictObject({
  labels: z.array(StepLabel).max(LIMITS.steps),
  verdict: z.enum(["labeled", "give-up", "bad-problem"]),
  continuation: SafeText.max(LIMITS.rationale).optional(),
});

/** Response id → the labels of its reasoning steps. */
export const StepsAnswer = z.strictObject({ kind: z.literal("steps"), traces: z.record(Id, Trace) });
export type StepsAnswer = z.infer<typeof StepsAnswer>;

export const STEPS_KIND = { question: StepsQuestion, answer: StepsAnswer } satisfies QuestionKind;
