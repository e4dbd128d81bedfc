import { z } from "zod";
import { SafeText } from "@laurel/core/text/text-limits";
import { sha256Hex } from "../../files/hash.ts";
import { columns, group, messageList, scalar } from "../../parquet/columns.ts";
import { evaluated, type Usage } from "../usage.ts";
import {
  plainPrompt,
  PROMPT_DETAILS_LOSS,
  PROMPT_EXAMPLE,
  PROMPT_WITHOUT_CALLS,
  type PromptFormat,
  PROMPTS,
  PromptTurns,
} from "./family.ts";

const VerlRlRecord = z.strictObject({
  data_source: z.string().min(1, "is empty"),
  prompt: PromptTurns,
  ability: z.string(),
  reward_model: z.strictObject({ style: z.enum(["rule", "model"]), ground_truth: SafeText }),
  extra_info: z.record(z.string(), z.json()),
});
type VerlRlRecord = z.infer<typeof VerlRlRecord>;

/**
 * verl looks up no reward function for "laurel": the command names one. It always wants a validation file,
 * which is only opened where there is no test split.
 */
const VERL_RL_USAGE: Usage = {
  trainer: "verl",
  reads: "parquet",
  methods: ["PPO", "GRPO", "RLOO", "REINFORCE++"],
  companions: () => [],
  snippet: evaluated(({ train, test }) => ({
    language: "sh",
    text: [
      "# reward.py: def compute_score(data_source, solution_str, ground_truth, extra_info=None) -> float",
      "python3 -m verl.trainer.main_ppo \\",
      "  algorithm.adv_estimator=grpo \\",
      `  data.train_files=${train} \\`,
      `  data.val_files=${test ?? train} \\`,
      ...(test === null ? ["  trainer.val_before_train=False \\", "  trainer.test_freq=-1 \\"] : []),
      "  custom_reward_function.path=reward.py \\",
      "  custom_reward_function.name=compute_score \\",
      "  actor_rollout_ref.model.path=…",
    ].join("\n"),
  })),
};

/**
 * verl's prompts (docs/preparation/prepare_data.rst). verl reads `ground_truth` on every row: without a
 * reference it is empty and `style` is "model", as in verl's own full_hh_rlhf.py. `data_source` chooses the
 * reward function. `extra_info.index` names the prompt by its hash, so that a rollout can be traced back to
 * it.
 */
export const VERL_RL: PromptFormat<VerlRlRecord> = {
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
