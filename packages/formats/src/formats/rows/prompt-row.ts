import { z } from "zod";
import { PromptMessages } from "@laurel/core/records/messages";
import { SafeText } from "@laurel/core/text/text-limits";

/**
 * A prompt to be answered in training. `reference` is the answer that verdicts are given against; null where
 * there is none.
 */
export const PromptRow = z.strictObject({
  prompt: PromptMessages,
  reference: SafeText.nullable(),
});
export type PromptRow = z.infer<typeof PromptRow>;
