import { HELPSTEER2 } from "./attributes/helpsteer2.ts";
import { ULTRAFEEDBACK } from "./attributes/ultrafeedback.ts";
import { LLAMAFACTORY_SHAREGPT_SFT } from "./demonstrations/llamafactory-sharegpt-sft.ts";
import { NEMO_RL_SFT } from "./demonstrations/nemo-rl-sft.ts";
import { OPENAI_SFT } from "./demonstrations/openai-sft.ts";
import { TRL_PROMPT_COMPLETION } from "./demonstrations/trl-prompt-completion.ts";
import { TRL_SFT } from "./demonstrations/trl-sft.ts";
import { VERL_SFT } from "./demonstrations/verl-sft.ts";
import type { Format } from "./format.ts";
import { NECTAR } from "./listwise/nectar.ts";
import { OASST_TREE } from "./listwise/oasst-tree.ts";
import { RANKING_KWISE } from "./listwise/ranking-kwise.ts";
import { AXOLOTL_BT } from "./pairs/axolotl-bt.ts";
import { AXOLOTL_DPO } from "./pairs/axolotl-dpo.ts";
import { HELPSTEER3 } from "./pairs/helpsteer3.ts";
import { HH_RLHF } from "./pairs/hh-rlhf.ts";
import { LLAMAFACTORY_ALPACA_DPO } from "./pairs/llamafactory-alpaca-dpo.ts";
import { LLAMAFACTORY_SHAREGPT_DPO } from "./pairs/llamafactory-sharegpt-dpo.ts";
import { MS_SWIFT_DPO } from "./pairs/ms-swift-dpo.ts";
import { NEMO_RL_PREF } from "./pairs/nemo-rl-pref.ts";
import { OPENAI_DPO } from "./pairs/openai-dpo.ts";
import { OPENRLHF_PREF } from "./pairs/openrlhf-pref.ts";
import { TRL_PREFERENCE_IMPLICIT } from "./pairs/trl-preference-implicit.ts";
import { TRL_PREFERENCE_SOFT } from "./pairs/trl-preference-soft.ts";
import { TRL_PREFERENCE_STANDARD } from "./pairs/trl-preference-standard.ts";
import { TRL_PREFERENCE } from "./pairs/trl-preference.ts";
import { TRL_REWARD } from "./pairs/trl-reward.ts";
import { VERL_RM } from "./pairs/verl-rm.ts";
import { OPENAI_RFT } from "./prompts/openai-rft.ts";
import { OPENRLHF_PPO } from "./prompts/openrlhf-ppo.ts";
import { TRL_PROMPT_GROUND_TRUTH } from "./prompts/trl-prompt-ground-truth.ts";
import { TRL_PROMPT_ONLY } from "./prompts/trl-prompt-only.ts";
import { VERL_RL } from "./prompts/verl-rl.ts";
import { AXOLOTL_STEPWISE } from "./steps/axolotl-stepwise.ts";
import { PRM800K } from "./steps/prm800k.ts";
import { TRL_STEPWISE } from "./steps/trl-stepwise.ts";
import { AXOLOTL_KTO } from "./unpaired/axolotl-kto.ts";
import { LLAMAFACTORY_KTO } from "./unpaired/llamafactory-kto.ts";
import { MS_SWIFT_KTO } from "./unpaired/ms-swift-kto.ts";
import { TRL_UNPAIRED } from "./unpaired/trl-unpaired.ts";

export const PAIR_FORMATS = [
  TRL_PREFERENCE,
  TRL_PREFERENCE_IMPLICIT,
  TRL_PREFERENCE_STANDARD,
  TRL_REWARD,
  TRL_PREFERENCE_SOFT,
  OPENRLHF_PREF,
  LLAMAFACTORY_SHAREGPT_DPO,
  LLAMAFACTORY_ALPACA_DPO,
  AXOLOTL_DPO,
  AXOLOTL_BT,
  NEMO_RL_PREF,
  VERL_RM,
  MS_SWIFT_DPO,
  OPENAI_DPO,
  HELPSTEER3,
  HH_RLHF,
] as const;

export const UNPAIRED_FORMATS = [TRL_UNPAIRED, LLAMAFACTORY_KTO, AXOLOTL_KTO, MS_SWIFT_KTO] as const;

export const LISTWISE_FORMATS = [RANKING_KWISE, NECTAR, OASST_TREE] as const;

export const ATTRIBUTE_FORMATS = [HELPSTEER2, ULTRAFEEDBACK] as const;

export const STEP_FORMATS = [TRL_STEPWISE, AXOLOTL_STEPWISE, PRM800K] as const;

export const PROMPT_FORMATS = [
  TRL_PROMPT_ONLY,
  TRL_PROMPT_GROUND_TRUTH,
  VERL_RL,
  OPENRLHF_PPO,
  OPENAI_RFT,
] as const;

export const DEMONSTRATION_FORMATS = [
  TRL_SFT,
  TRL_PROMPT_COMPLETION,
  LLAMAFACTORY_SHAREGPT_SFT,
  OPENAI_SFT,
  VERL_SFT,
  NEMO_RL_SFT,
] as const;

/** Every format, family by family. */
export const ALL_FORMATS: readonly Format[] = [
  ...PAIR_FORMATS,
  ...UNPAIRED_FORMATS,
  ...LISTWISE_FORMATS,
  ...ATTRIBUTE_FORMATS,
  ...STEP_FORMATS,
  ...PROMPT_FORMATS,
  ...DEMONSTRATION_FORMATS,
];
