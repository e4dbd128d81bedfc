import { z } from "zod";
import { Id } from "../../ids/id.ts";
import { LIMITS, SafeText } from "../../text/text-limits.ts";
import { QUESTION_BASE, type QuestionKind } from "../question-base.ts";

/**
 * Where a response without imported steps is split: at blank lines, before lines that begin with a number, or
 * after every line.
 */
export const SplitRule = z.enum(["blank-lines", "numbered", "lines"]);
export type SplitRule = z.infer<typeof SplitRule>;

/** Asks whether each reasoning step is right (+1), neutral (0) or wrong (−1), for process rewards. */
export const StepsQuestion = z.strictObject({
  ...QUESTION_BASE,
  kind: z.literal("steps"),
  split: SplitRule,
  /** Whether labeling ends with the first wrong step, as in PRM800K. */
  stopAtFirstError: z.boolean(),
  /** Whether to ask what should stand in place of the first wrong step. */
  continuation: z.boolean(),
});
export type StepsQuestion = z.infer<typeof StepsQuestion>;

export const StepLabel = z.union([z.literal(-1), z.literal(0), z.literal(1)]);
export type StepLabel = z.infer<typeof StepLabel>;

/**
 * `labels` are those of the first steps, in order. `verdict` is PRM800K's finish reason: all that was asked
 * is labeled, the annotator gave up, or the problem itself is bad. The first −1 is the first error, and
 * `continuation` is what should stand in its place.
 */
const Trace = z.strictObject({
  labels: z.array(StepLabel).max(LIMITS.steps),
  verdict: z.enum(["labeled", "give-up", "bad-problem"]),
  continuation: SafeText.max(LIMITS.rationale).optional(),
});

/** Response id → the labels of its reasoning steps. */
export const StepsAnswer = z.strictObject({ kind: z.literal("steps"), traces: z.record(Id, Trace) });
export type StepsAnswer = z.infer<typeof StepsAnswer>;

export const STEPS_KIND = {
  question: StepsQuestion,
  answer: StepsAnswer,
  withoutFreeText: ({ traces, ...answer }) => ({
    ...answer,
    traces: Object.fromEntries(
      Object.entries(traces).map(([id, { continuation: _written, ...trace }]) => [id, trace]),
    ),
  }),
} satisfies QuestionKind<typeof StepsAnswer>;
