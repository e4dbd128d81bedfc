import { z } from "zod";
import { CompletionMessages, PromptMessages } from "@laurel/core/records/messages";

/**
 * One response preferred over another. `margin` says by how much, in the units of the dataset's mapping; null
 * where nobody said. `probability` is the share of the votes that prefer the chosen response, a vote for
 * neither counting half: ½ is a tie. It is left out where a spec asks for no soft labels, so that such rows
 * are the same bytes as before there were any. `labeledBy` says that people's votes left it open, and that a
 * model labeled it, whose own the probability is then.
 */
export const PairRow = z.strictObject({
  prompt: PromptMessages,
  chosen: CompletionMessages,
  rejected: CompletionMessages,
  margin: z.number().nullable(),
  probability: z.number().min(0).max(1).optional(),
  labeledBy: z.literal("model").optional(),
});
export type PairRow = z.infer<typeof PairRow>;
