import type { Usage } from "../usage.ts";
import { trlUsage } from "../usages/trl-usage.ts";

/**
 * How TRL's online trainers are given prompts. `reward` is Python that defines `reward`, which scores what
 * the model says.
 */
export function trlPromptsUsage(methods: readonly string[], reward: readonly string[]): Usage {
  return trlUsage("GRPOTrainer", methods, { setup: reward, argument: "reward_funcs=reward" });
}
