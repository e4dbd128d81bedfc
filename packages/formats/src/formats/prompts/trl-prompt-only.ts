import { z } from "zod";
import type { Format } from "../format.ts";
import { columns } from "../parquet/columns.ts";
import { messageList } from "../parquet/message-list.ts";
import type { PromptRow } from "../rows/prompt-row.ts";
import { plainPrompt } from "./plain-prompt.ts";
import { PROMPT_DETAILS_LOSS } from "./prompt-details-loss.ts";
import { PROMPT_EXAMPLE } from "./prompt-example.ts";
import { PromptTurns } from "./prompt-turns.ts";
import { PROMPT_WITHOUT_CALLS } from "./prompt-without-calls.ts";
import { PROMPTS } from "./prompts.ts";
import { trlPromptsUsage } from "./trl-prompts-usage.ts";

const TrlPromptOnlyRecord = z.strictObject({ prompt: PromptTurns });
type TrlPromptOnlyRecord = z.infer<typeof TrlPromptOnlyRecord>;

/**
 * TRL's conversational prompts (dataset_formats.md, "Prompt-only"), for rewards that need no reference. A
 * file has one set of keys because it never has the reference; `trl-prompt-ground-truth` has it on every row.
 * An empty one in between would be scored as an answer.
 */
export const TRL_PROMPT_ONLY: Format<PromptRow, TrlPromptOnlyRecord> = {
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
