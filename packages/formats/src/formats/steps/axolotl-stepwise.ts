import type { Format } from "../format.ts";
import type { StepsRow } from "../rows/steps-row.ts";
import { axolotlUsage } from "../usages/axolotl-usage.ts";
import type { StepwiseRecord } from "./stepwise-record.ts";
import { TRL_STEPWISE } from "./trl-stepwise.ts";

/**
 * TRL's rows as axolotl's `stepwise_supervised` reads them. It does not check that there are as many labels
 * as steps, and cuts what is over.
 */
export const AXOLOTL_STEPWISE: Format<StepsRow, StepwiseRecord> = {
  ...TRL_STEPWISE,
  id: "axolotl-stepwise",
  usage: axolotlUsage(
    ["process reward model"],
    ["model_type: AutoModelForTokenClassification", "num_labels: 2", "process_reward_model: true"],
    ["type: stepwise_supervised"],
  ),
};
