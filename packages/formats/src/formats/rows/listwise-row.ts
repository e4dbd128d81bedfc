import { z } from "zod";
import { CompletionMessages, PromptMessages } from "@laurel/core/records/messages";
import { ModelName } from "./model-name.ts";

/** Several responses to one prompt in the order of their ranks, from 0, the best; equal ranks are a tie. */
export const ListwiseRow = z.strictObject({
  prompt: PromptMessages,
  completions: z
    .array(z.strictObject({ messages: CompletionMessages, rank: z.int().min(0), model: ModelName }))
    .min(2, "has fewer than two completions"),
});
export type ListwiseRow = z.infer<typeof ListwiseRow>;
