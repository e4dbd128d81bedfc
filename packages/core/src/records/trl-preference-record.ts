import { z } from "zod";
import { CompletionMessages, PromptMessages } from "./messages.ts";

/**
 * The same text on all records of one prompt, which are not independent. Files from elsewhere and older
 * exports do not have it.
 */
export const RecordGroup = z.string().optional();

/**
 * A row of `trl-preference`, with an explicit prompt and messages (TRL, dataset_formats.md, "Preference").
 */
export const TrlPreferenceRecord = z.strictObject({
  prompt: PromptMessages,
  chosen: CompletionMessages,
  rejected: CompletionMessages,
  group: RecordGroup,
});
export type TrlPreferenceRecord = z.infer<typeof TrlPreferenceRecord>;
