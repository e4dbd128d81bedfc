import { z } from "zod";
import { LIMITS } from "../text/limits.ts";
import { SafeText } from "../text/safe-text.ts";
import { CompletionMessages } from "./completion-messages.ts";
import { PromptMessages } from "./prompt-messages.ts";

/** Where a response came from. Never shown to annotators. */
export const Source = z.strictObject({ model: SafeText.max(LIMITS.name).optional() });
export type Source = z.infer<typeof Source>;

/** What every importer yields for one line: a prompt, its responses, and a preference that came with the file. */
export const PromptRecord = z.strictObject({
  prompt: PromptMessages,
  responses: z
    .array(z.strictObject({ messages: CompletionMessages, source: Source }))
    .min(2, "needs at least two responses")
    .max(LIMITS.responsesPerPrompt, `has more than ${LIMITS.responsesPerPrompt} responses`),
  tags: z.array(SafeText.max(LIMITS.name)).max(32),
  /** Index of the preferred response, when the file recorded one. */
  preferred: z.strictObject({ chosen: z.int().min(0), rejected: z.int().min(0) }).optional(),
});
export type PromptRecord = z.infer<typeof PromptRecord>;
