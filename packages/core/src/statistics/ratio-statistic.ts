import type { Statistic } from "./statistic.ts";

/**
 * Points won / points there were to win, each group's counted as often as it was drawn: sum w_i a_i / sum w_i
 * b_i.
 *
 * Edge cases: nothing to win in any drawn group is undefined, for the given reason.
 */
export function ratioStatistic(
  numerators: ArrayLike<number>,
  denominators: ArrayLike<number>,
  reason: string,
): Statistic {
  return (weights) => {
    let [above, below] = [0, 0];
    for (let group = 0; group < denominators.length; group += 1) {
      const weight = weights[group] ?? 0;
      above += weight * (numerators[group] ?? 0);
      below += weight * (denominators[group] ?? 0);
    }
    return below === 0 ? { value: null, reason } : { value: above / below };
  };
}
