import { z } from "zod";

/**
 * Why a row can't be a record: it would train on something else than what was judged, or its format has no
 * place for it. Manifests count them, `laurel validate` prints them.
 */
export const RuleCode = z.enum([
  "empty-text",
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
