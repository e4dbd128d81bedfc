import { z } from "zod";
import { LIMITS } from "../text/limits.ts";
import { SafeText } from "../text/safe-text.ts";
import { CompletionMessages } from "./completion-messages.ts";
import { PromptMessages } from "./prompt-messages.ts";
import { RecordedAnswer } from "./recorded-answer.ts";
import { Steps } from "./steps.ts";

/** Where a response came from. Never shown to annotators. */
export const Source = z.strictObject({ model: SafeText.max(LIMITS.name).optional() });
export type Source = z.infer<typeof Source>;

/**
 * What every importer yields for one line: a prompt, its responses, and a judgment that came with the file.
 */
export const PromptRecord = z.strictObject({
  prompt: PromptMessages,
  responses: z
    .array(z.strictObject({ messages: CompletionMessages, source: Source, steps: Steps.optional() }))
    .min(1, "needs at least one response")
    .max(LIMITS.responsesPerPrompt, `has more than ${LIMITS.responsesPerPrompt} responses`),
  tags: z.array(SafeText.max(LIMITS.name)).max(32),
  /** The answer that verdicts are given against. */
  reference: SafeText.max(LIMITS.messageContent).optional(),
  recorded: RecordedAnswer.optional(),
  /** Who judged, as the file names people, where it does. */
  recordedBy: SafeText.min(1).max(LIMITS.name).optional(),
});
export type PromptRecord = z.infer<typeof PromptRecord>;
