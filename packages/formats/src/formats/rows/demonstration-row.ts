import { z } from "zod";
import { CompletionMessages } from "@laurel/core/records/completion-messages";
import { PromptMessages } from "@laurel/core/records/prompt-messages";

/** A response to be imitated. What the assistant says in the prompt is context. */
export const DemonstrationRow = z.strictObject({
  prompt: PromptMessages,
  completion: CompletionMessages,
});
export type DemonstrationRow = z.infer<typeof DemonstrationRow>;
