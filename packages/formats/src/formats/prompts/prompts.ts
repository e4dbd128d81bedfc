import type { Family } from "../family.ts";
import { PromptRow } from "../rows/prompt-row.ts";
import { textRules } from "../rules/text-rules.ts";

/**
 * Prompts whose responses training samples itself: PPO, GRPO and their kin, with a reward model, a rule or a
 * grader.
 */
export const PROMPTS: Family<PromptRow> = {
  id: "prompts",
  row: PromptRow,
  rules: [
    ...textRules<PromptRow>((row) => [row.prompt]),
    {
      code: "unsafe-text",
      message: "has U+0000 or a lone surrogate in its reference",
      holds: ({ reference }) =>
        reference === null || (reference.isWellFormed() && !reference.includes("\u0000")),
    },
    {
      code: "ground-truth",
      message: "has a reference that is empty",
      holds: ({ reference }) => reference === null || reference.trim() !== "",
    },
  ],
};
