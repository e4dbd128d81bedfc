import { AXOLOTL_BT } from "./axolotl-bt.ts";
import { AXOLOTL_DPO } from "./axolotl-dpo.ts";
import { HELPSTEER3 } from "./helpsteer3.ts";
import { HH_RLHF } from "./hh-rlhf.ts";
import { LLAMAFACTORY_ALPACA_DPO } from "./llamafactory-alpaca-dpo.ts";
import { LLAMAFACTORY_SHAREGPT_DPO } from "./llamafactory-sharegpt-dpo.ts";
import { MS_SWIFT_DPO } from "./ms-swift-dpo.ts";
import { NEMO_RL_PREF } from "./nemo-rl-pref.ts";
import { OPENAI_DPO } from "./openai-dpo.ts";
import { OPENRLHF_PREF } from "./openrlhf-pref.ts";
import { TRL_PREFERENCE_IMPLICIT } from "./trl-preference-implicit.ts";
import { TRL_PREFERENCE_SOFT } from "./trl-preference-soft.ts";
import { TRL_PREFERENCE_STANDARD } from "./trl-preference-standard.ts";
import { TRL_PREFERENCE } from "./trl-preference.ts";
import { TRL_REWARD } from "./trl-reward.ts";
import { VERL_RM } from "./verl-rm.ts";

/** One line a format. */
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
