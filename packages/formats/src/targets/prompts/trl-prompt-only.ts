import { z } from "zod";
import { columns, messageList } from "../../parquet/columns.ts";
import {
  plainPrompt,
  PROMPT_DETAILS_LOSS,
  PROMPT_EXAMPLE,
  PROMPT_WITHOUT_CALLS,
  type PromptFormat,
  PROMPTS,
  PromptTurns,
  trlPromptsUsage,
} from "./family.ts";

const TrlPromptOnlyRecord = z.strictObject({ prompt: PromptTurns });
type TrlPromptOnlyRecord = z.infer<typeof TrlPromptOnlyRecord>;

/**
 * TRL's conversational prompts (dataset_formats.md, "Prompt-only"), for rewards that need no reference. A
 * file has one set of keys because this format never holds the reference; `trl-prompt-ground-truth` holds it
 * on every row. An empty reference on some rows would be scored as an answer.
 */
export const TRL_PROMPT_ONLY: PromptFormat<TrlPromptOnlyRecord> = {
  id: "trl-prompt-only",
  family: PROMPTS,
  title: "Prompts as messages",
  record: TrlPromptOnlyRecord,
  limits: [PROMPT_WITHOUT_CALLS],
  losses: [PROMPT_DETAILS_LOSS, { what: "reference", concerns: ({ reference }) => reference !== null }],
  express: (row) => ({ ...plainPrompt(row), reference: null }),
  encode: (row) => ({ prompt: plainPrompt(row).prompt }),
  decode: ({ prompt }) => ({ prompt, reference: null }),
  parquet: columns(messageList("prompt")),
  example: PROMPT_EXAMPLE,
  usage: trlPromptsUsage(
    ["GRPO", "RLOO", "Online DPO", "Nash-MD", "XPO"],
    [`reward = "…"  # a reward model, or a function of the completions`],
  ),
};
