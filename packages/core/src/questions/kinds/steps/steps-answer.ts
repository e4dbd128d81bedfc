import { z } from "zod";
import { Id } from "../../../ids/id.ts";
import { LIMITS } from "../../../text/limits.ts";
import { SafeText } from "../../../text/safe-text.ts";

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
