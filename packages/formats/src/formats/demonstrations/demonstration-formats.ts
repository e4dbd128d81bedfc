import { LLAMAFACTORY_SHAREGPT_SFT } from "./llamafactory-sharegpt-sft.ts";
import { NEMO_RL_SFT } from "./nemo-rl-sft.ts";
import { OPENAI_SFT } from "./openai-sft.ts";
import { TRL_PROMPT_COMPLETION } from "./trl-prompt-completion.ts";
import { TRL_SFT } from "./trl-sft.ts";
import { VERL_SFT } from "./verl-sft.ts";

/** One line a format. */
export const DEMONSTRATION_FORMATS = [
  TRL_SFT,
  TRL_PROMPT_COMPLETION,
  LLAMAFACTORY_SHAREGPT_SFT,
  OPENAI_SFT,
  VERL_SFT,
  NEMO_RL_SFT,
] as const;
