import { z } from "zod";
import { CompletionMessages, PromptMessages } from "@laurel/core/records/messages";

/** One response judged on its own: `label` is true where it is good. */
export const UnpairedRow = z.strictObject({
  prompt: PromptMessages,
  completion: CompletionMessages,
  label: z.boolean(),
});
export type UnpairedRow = z.infer<typeof UnpairedRow>;
