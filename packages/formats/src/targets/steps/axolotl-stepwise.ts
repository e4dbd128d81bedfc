import { axolotlUsage } from "../trainer-usages.ts";
import type { StepsFormat } from "./family.ts";
import { type StepwiseRecord, TRL_STEPWISE } from "./trl-stepwise.ts";

/**
 * TRL's rows as axolotl's `stepwise_supervised` reads them. axolotl does not check that there are as many
 * labels as steps, and cuts off what is left over.
 */
export const AXOLOTL_STEPWISE: StepsFormat<StepwiseRecord> = {
  ...TRL_STEPWISE,
  id: "axolotl-stepwise",
  usage: axolotlUsage(
    ["process reward model"],
    ["model_type: AutoModelForTokenClassification", "num_labels: 2", "process_reward_model: true"],
    ["type: stepwise_supervised"],
  ),
};
