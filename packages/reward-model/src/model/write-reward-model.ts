import type { RewardModel } from "./reward-model.ts";

/** The text of a model's file: the same model always gives the same bytes. */
export function writeRewardModel(model: RewardModel): string {
  return `${JSON.stringify(model.file)}\n`;
}
