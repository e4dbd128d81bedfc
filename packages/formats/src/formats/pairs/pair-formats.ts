import { OPENAI_DPO } from "./openai-dpo.ts";
import { TRL_PREFERENCE } from "./trl-preference.ts";

/** One line a format. */
export const PAIR_FORMATS = [TRL_PREFERENCE, OPENAI_DPO] as const;
