import { z } from "zod";
import { Message } from "@laurel/core/records/messages";
import { PromptRow } from "../../canonical/canonical-rows.ts";
import { plainMessage } from "../conversation-turns.ts";
import type { Family, Format, Rule } from "../format.ts";
import { noToolCalls, turnDetailsLoss } from "../limits-and-losses.ts";
import { textRules } from "../record-text-rules.ts";
import { trlUsage } from "../trainer-usages.ts";
import type { Usage } from "../usage.ts";

/**
 * Prompts to which the training itself samples responses: PPO, GRPO and their kin, with a reward model, a
 * rule or a grader.
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

export type PromptFormat<Rec> = Format<PromptRow, Rec>;

/** A prompt that every format of the family can hold. */
export const PROMPT_EXAMPLE: PromptRow = { prompt: [{ role: "user", content: "2+2?" }], reference: "4" };

/** The prompt with its turns as role and content only. */
export function plainPrompt({ prompt, reference }: PromptRow): PromptRow {
  return { prompt: prompt.map(plainMessage), reference };
}

/** The turns of a prompt in a record. The family's rules check everything else, each under its own code. */
export const PromptTurns = z.array(Message).min(1, "is empty");

/** A limit of every format of the family: none has a place for calls of tools. */
export const PROMPT_WITHOUT_CALLS = noToolCalls<PromptRow>(({ prompt }) => prompt);

/** A limit of formats whose reward reads a reference on every row. */
export const NEEDS_REFERENCE: Rule<PromptRow> = {
  code: "ground-truth",
  message: "has no reference, which this format has on every row",
  holds: ({ reference }) => reference !== null,
};

/** A loss of every format of the family: none says who is named in a turn, or which call a turn answers. */
export const PROMPT_DETAILS_LOSS = turnDetailsLoss<PromptRow>(({ prompt }) => prompt);

/**
 * How TRL's online trainers are given prompts. `reward` is Python that defines `reward`, which scores what
 * the model says.
 */
export function trlPromptsUsage(methods: readonly string[], reward: readonly string[]): Usage {
  return trlUsage("GRPOTrainer", methods, { setup: reward, argument: "reward_funcs=reward" });
}
