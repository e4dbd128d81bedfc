import type { PromptRow } from "../rows/prompt-row.ts";
import type { Rule } from "../rule.ts";

/** For formats whose reward reads a reference on every row. */
export const NEEDS_REFERENCE: Rule<PromptRow> = {
  code: "ground-truth",
  message: "has no reference, which this format has on every row",
  holds: ({ reference }) => reference !== null,
};
