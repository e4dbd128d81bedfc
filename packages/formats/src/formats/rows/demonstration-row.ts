import { z } from "zod";
import { CompletionMessages, PromptMessages } from "@laurel/core/records/messages";

/** A response to be imitated. What the assistant says in the prompt is context. */
export const DemonstrationRow = z.strictObject({
  prompt: PromptMessages,
  completion: CompletionMessages,
});
export type DemonstrationRow = z.infer<typeof DemonstrationRow>;
