import type { Statistic } from "./statistic.ts";

/**
 * The mean of one value a group, each weighing as often as its group was drawn: sum w_i v_i / sum w_i.
 *
 * Edge cases: no values, or none drawn, is undefined, for the given reason.
 */
export function meanStatistic(values: readonly number[], reason: string): Statistic {
  return (weights) => {
    let [sum, drawn] = [0, 0];
    values.forEach((value, group) => {
      const weight = weights[group] ?? 0;
      sum += weight * value;
      drawn += weight;
    });
    return drawn === 0 ? { value: null, reason } : { value: sum / drawn };
  };
}
