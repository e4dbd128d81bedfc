import { z } from "zod";
import { StepLabel } from "../questions/kinds/steps/steps-answer.ts";
import { LIMITS } from "../text/limits.ts";

const Index = z.int().min(0);

/** A judgment that came with a file, over the indices of its record's responses; those that it leaves out were not judged. */
export const RecordedAnswer = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ranking"), tiers: z.array(z.array(Index).min(1)).min(1) }),
  z.strictObject({ kind: z.literal("binary"), labels: z.array(z.strictObject({ response: Index, label: z.boolean() })).min(1) }),
  z.strictObject({ kind: z.literal("steps"), response: Index, labels: z.array(StepLabel).max(LIMITS.steps) }),
]);
export type RecordedAnswer = z.infer<typeof RecordedAnswer>;
