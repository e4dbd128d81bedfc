import { AXOLOTL_STEPWISE } from "./axolotl-stepwise.ts";
import { PRM800K } from "./prm800-k.ts";
import { TRL_STEPWISE } from "./trl-stepwise.ts";

/** One line a format. */
export const STEP_FORMATS = [TRL_STEPWISE, AXOLOTL_STEPWISE, PRM800K] as const;
