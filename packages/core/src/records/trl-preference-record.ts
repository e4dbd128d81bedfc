import { z } from "zod";
import { CompletionMessages } from "./completion-messages.ts";
import { PromptMessages } from "./prompt-messages.ts";
import { RecordGroup } from "./record-group.ts";

/** A row of `trl-preference`: explicit and conversational (TRL docs, dataset_formats.md, "Preference"). */
export const TrlPreferenceRecord = z.strictObject({
  prompt: PromptMessages,
  chosen: CompletionMessages,
  rejected: CompletionMessages,
  group: RecordGroup,
});
export type TrlPreferenceRecord = z.infer<typeof TrlPreferenceRecord>;
