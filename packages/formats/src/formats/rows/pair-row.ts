import { CompletionMessages } from "@laurel/core/records/completion-messages";
import { PromptMessages } from "@laurel/core/records/prompt-messages";
import { z } from "zod";

/** One response preferred over another. `margin` says by how much, in the units of the dataset's mapping; null where nobody said. */
export const PairRow = z.strictObject({
  prompt: PromptMessages,
  chosen: CompletionMessages,
  rejected: CompletionMessages,
  margin: z.number().nullable(),
});
export type PairRow = z.infer<typeof PairRow>;
