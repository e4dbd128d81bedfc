import { z } from "zod";
import { StepLabel } from "../questions/kinds/steps/steps-answer.ts";
import { QuestionId } from "../questions/question-id.ts";
import { LIMITS } from "../text/limits.ts";
import { SafeText } from "../text/safe-text.ts";

const Index = z.int().min(0);

/**
 * A judgment that came with a file, over the indices of its record's responses; those that it leaves out were
 * not judged. A ranking of two may say by how much the first is better: `degree` 1 to `of`. Ratings are 1 to
 * `points` by aspect (absent where the file doesn't tell its scale), or null where the aspect does not apply.
 * `verdict` and `continuation` are those of the steps' answer.
 */
export const RecordedAnswer = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("ranking"),
    tiers: z.array(z.array(Index).min(1)).min(1),
    strength: z.strictObject({ degree: z.int().min(1), of: z.int().max(4) }).optional(),
  }),
  z.strictObject({
    kind: z.literal("binary"),
    labels: z.array(z.strictObject({ response: Index, label: z.boolean() })).min(1),
  }),
  z.strictObject({
    kind: z.literal("rating"),
    points: z.int().min(2).max(10).optional(),
    ratings: z
      .array(
        z.strictObject({ response: Index, aspects: z.record(QuestionId, z.int().min(1).max(10).nullable()) }),
      )
      .min(1),
  }),
  z.strictObject({
    kind: z.literal("steps"),
    response: Index,
    labels: z.array(StepLabel).max(LIMITS.steps),
    verdict: z.enum(["give-up", "bad-problem"]).optional(),
    continuation: SafeText.max(LIMITS.rationale).optional(),
  }),
]);
export type RecordedAnswer = z.infer<typeof RecordedAnswer>;
