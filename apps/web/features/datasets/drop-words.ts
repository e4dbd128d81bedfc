import type { DropReason } from "@laurel/core/datasets/drop-reason";

/** Why a judged pair gave no record, for people. */
export const DROP_WORDS: Readonly<Record<DropReason, string>> = {
  "too-few-votes": "Too few votes",
  "no-majority": "No majority",
  tie: "Tie",
  "both-bad": "Both bad",
  "empty-text": "Empty text",
  "unsafe-text": "Text that databases and trainers can’t hold",
  "prompt-end": "Prompt does not end with a user’s turn",
  "system-position": "System message that is not the first",
  "completion-roles": "Response with turns that trainers can’t read",
  "prompt-repeated": "Response repeats the prompt",
  identical: "Both responses are the same",
  "tool-calls": "Tool calls, which this format can’t hold",
};
