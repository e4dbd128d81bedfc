import { z } from "zod";

/**
 * Why a row can't be a record: it would train on something other than what was judged, or its format has no
 * place for it. Manifests count these codes, and `laurel validate` prints them.
 */
export const RuleCode = z.enum([
  "empty-text",
  "blank-response",
  "unsafe-text",
  "long-text",
  "prompt-end",
  "system-position",
  "prompt-repeated",
  "completion-roles",
  "identical",
  "tied-pair",
  "tool-calls",
  "system-turn",
  "one-turn",
  "one-message-completion",
  "one-completion",
  "alternation",
  "boundary-space",
  "turn-marker",
  "margin",
  "soft-label",
  "label",
  "labels-length",
  "ranks",
  "ratings",
  "ground-truth",
]);
export type RuleCode = z.infer<typeof RuleCode>;

/**
 * Why something that was judged gave no record: because of its votes, a filter or policy of the spec, or a
 * rule that its record would break.
 */
export const DropReason = z.enum([
  "too-few-votes",
  "no-majority",
  "tie",
  "both-bad",
  "bad",
  "agreement",
  "posterior",
  "skill",
  "expansion",
  "most-per-prompt",
  "tags",
  "flags",
  "metadata",
  "length",
  "language",
  "duplicate",
  "contaminated",
  "leak",
  "near-duplicate",
  ...RuleCode.options,
]);
export type DropReason = z.infer<typeof DropReason>;
