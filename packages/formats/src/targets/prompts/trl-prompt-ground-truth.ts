import { z } from "zod";
import { SafeText } from "@laurel/core/text/text-limits";
import { columns, messageList, scalar } from "../../parquet/columns.ts";
import {
  NEEDS_REFERENCE,
  plainPrompt,
  PROMPT_DETAILS_LOSS,
  PROMPT_EXAMPLE,
  PROMPT_WITHOUT_CALLS,
  type PromptFormat,
  PROMPTS,
  PromptTurns,
  trlPromptsUsage,
} from "./family.ts";

const TrlPromptGroundTruthRecord = z.strictObject({ prompt: PromptTurns, ground_truth: SafeText });
type TrlPromptGroundTruthRecord = z.infer<typeof TrlPromptGroundTruthRecord>;

const REWARD = [
  "def reward(completions, ground_truth, **kwargs):",
  `    return [float(truth in completion[0]["content"]) for completion, truth in zip(completions, ground_truth)]`,
  "",
];

/**
 * TRL's prompts with one more column, which reward functions receive as `ground_truth`. A prompt without a
 * reference is refused, so that a file has one set of keys.
 */
export const TRL_PROMPT_GROUND_TRUTH: PromptFormat<TrlPromptGroundTruthRecord> = {
  id: "trl-prompt-ground-truth",
  family: PROMPTS,
  title: "Prompts as messages, each with its ground truth",
  record: TrlPromptGroundTruthRecord,
  limits: [PROMPT_WITHOUT_CALLS, NEEDS_REFERENCE],
  losses: [PROMPT_DETAILS_LOSS],
  express: plainPrompt,
  encode: (row) => ({ prompt: plainPrompt(row).prompt, ground_truth: row.reference ?? "" }),
  decode: ({ prompt, ground_truth: reference }) => ({ prompt, reference }),
  parquet: columns(messageList("prompt"), scalar("ground_truth", "text")),
  example: PROMPT_EXAMPLE,
  usage: trlPromptsUsage(["GRPO", "RLOO"], REWARD),
};
