import { z } from "zod";
import { CompletionMessages, PromptMessages } from "./messages.ts";

/**
 * The same on all records of one prompt, which depend on each other; files from elsewhere, and those of
 * before, have none.
 */
export const RecordGroup = z.string().optional();

/** A row of `trl-preference`: explicit and conversational (TRL docs, dataset_formats.md, "Preference"). */
export const TrlPreferenceRecord = z.strictObject({
  prompt: PromptMessages,
  chosen: CompletionMessages,
  rejected: CompletionMessages,
  group: RecordGroup,
});
export type TrlPreferenceRecord = z.infer<typeof TrlPreferenceRecord>;
