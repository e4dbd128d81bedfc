import type { Usage } from "../usage.ts";
import { evaluated } from "../usages/evaluated.ts";

/**
 * verl looks up no reward function for "laurel": the command names one. It always wants a validation file,
 * which is only opened where there is no test split.
 */
export const VERL_RL_USAGE: Usage = {
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
