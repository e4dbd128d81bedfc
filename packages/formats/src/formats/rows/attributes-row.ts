import { z } from "zod";
import { QuestionId } from "@laurel/core/questions/question-base";
import { CompletionMessages, PromptMessages } from "@laurel/core/records/messages";
import { ModelName } from "./model-name.ts";

/**
 * Responses to one prompt, each rated by aspects: aspect id → 1 to `points`, as the question asked, or null
 * where the aspect does not apply. A rating may be a mean of several people's. `points` is part of the row
 * since a 3 of 5 is not a 3 of 10.
 */
export const AttributesRow = z.strictObject({
  prompt: PromptMessages,
  points: z.int().min(2).max(10),
  completions: z
    .array(
      z.strictObject({
        messages: CompletionMessages,
        model: ModelName,
        ratings: z.record(QuestionId, z.number().nullable()),
      }),
    )
    .min(1, "has no completion"),
});
export type AttributesRow = z.infer<typeof AttributesRow>;
