import { OPENAI_RFT } from "./openai-rft.ts";
import { OPENRLHF_PPO } from "./openrlhf-ppo.ts";
import { TRL_PROMPT_GROUND_TRUTH } from "./trl-prompt-ground-truth.ts";
import { TRL_PROMPT_ONLY } from "./trl-prompt-only.ts";
import { VERL_RL } from "./verl-rl.ts";

/** One line a format. */
export const PROMPT_FORMATS = [
  TRL_PROMPT_ONLY,
  TRL_PROMPT_GROUND_TRUTH,
  VERL_RL,
  OPENRLHF_PPO,
  OPENAI_RFT,
] as const;
