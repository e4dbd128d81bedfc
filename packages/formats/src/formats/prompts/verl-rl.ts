import { z } from "zod";
import { SafeText } from "@laurel/core/text/text-limits";
import { sha256Hex } from "../../hash/sha256-hex.ts";
import type { Format } from "../format.ts";
import { columns } from "../parquet/columns.ts";
import { group } from "../parquet/group.ts";
import { messageList } from "../parquet/message-list.ts";
import { scalar } from "../parquet/scalar.ts";
import type { PromptRow } from "../rows/prompt-row.ts";
import { plainPrompt } from "./plain-prompt.ts";
import { PROMPT_DETAILS_LOSS } from "./prompt-details-loss.ts";
import { PROMPT_EXAMPLE } from "./prompt-example.ts";
import { PromptTurns } from "./prompt-turns.ts";
import { PROMPT_WITHOUT_CALLS } from "./prompt-without-calls.ts";
import { PROMPTS } from "./prompts.ts";
import { VERL_RL_USAGE } from "./verl-rl-usage.ts";

const VerlRlRecord = z.strictObject({
  data_source: z.string().min(1, "is empty"),
  prompt: PromptTurns,
  ability: z.string(),
  reward_model: z.strictObject({ style: z.enum(["rule", "model"]), ground_truth: SafeText }),
  extra_info: z.record(z.string(), z.json()),
});
type VerlRlRecord = z.infer<typeof VerlRlRecord>;

/**
 * verl's prompts (docs/preparation/prepare_data.rst). verl reads `ground_truth` on every row: without a
 * reference it is empty and `style` is "model", as in verl's own full_hh_rlhf.py. `data_source` chooses the
 * reward function. `extra_info.index` names the prompt by its hash, so that a rollout can be traced back to
 * it.
 */
export const VERL_RL: Format<PromptRow, VerlRlRecord> = {
  id: "verl-rl",
  family: PROMPTS,
  title: "Prompts with the reward's ground truth, for verl",
  record: VerlRlRecord,
  limits: [PROMPT_WITHOUT_CALLS],
  losses: [PROMPT_DETAILS_LOSS],
  express: plainPrompt,
  encode: (row) => {
    const { prompt, reference } = plainPrompt(row);
    return {
      data_source: "laurel",
      prompt,
      ability: "general",
      reward_model: { style: reference === null ? "model" : "rule", ground_truth: reference ?? "" },
      extra_info: { index: sha256Hex(JSON.stringify(prompt)) },
    };
  },
  decode: ({ prompt, reward_model: { style, ground_truth: reference } }) => ({
    prompt,
    reference: style === "model" ? null : reference,
  }),
  parquet: columns(
    scalar("data_source", "text"),
    messageList("prompt"),
    scalar("ability", "text"),
    group("reward_model", scalar("style", "text"), scalar("ground_truth", "text")),
    group("extra_info", scalar("index", "text")),
  ),
  example: PROMPT_EXAMPLE,
  usage: VERL_RL_USAGE,
};
