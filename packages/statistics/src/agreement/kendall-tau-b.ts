import type { Outcome } from "../resampling/statistic.ts";

/**
 * How many pairs of items two rankings order alike, order the other way round, or tie (one or both of them).
 */
export type PairOrders = {
  readonly same: number;
  readonly opposite: number;
  readonly tiedByOne: number;
  readonly tiedByBoth: number;
};

export type KendallTauB = { readonly tau: Outcome; readonly pairs: PairOrders };

/**
 * Kendall's tau-b of two rankings of the same items: (C - D) / sqrt((C + D + T_x) (C + D + T_y)). C and D
 * count the pairs in the same and in the opposite order, T_x and T_y those that only x or only y ties. The
 * same order gives 1, its reverse -1.
 *
 * `x[i]` and `y[i]` are the places of item i, in any unit. O(items^2), meant for the few responses of a task.
 * Edge cases: a ranking that ties everything, or fewer than two items, leaves no order to compare and gives
 * null with a reason. Source: Kendall 1945.
 */
export function kendallTauB(x: readonly number[], y: readonly number[]): KendallTauB {
  let [same, opposite, onlyX, onlyY, tiedByBoth] = [0, 0, 0, 0, 0];
  for (let i = 0; i < x.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const inX = Math.sign((x[i] ?? 0) - (x[j] ?? 0));
      const inY = Math.sign((y[i] ?? 0) - (y[j] ?? 0));
      if (inX === 0 && inY === 0) tiedByBoth += 1;
      else if (inX === 0) onlyX += 1;
      else if (inY === 0) onlyY += 1;
      else if (inX === inY) same += 1;
      else opposite += 1;
    }
  }
  const ordered = same + opposite;
  const scale = Math.sqrt((ordered + onlyX) * (ordered + onlyY));
  const tau: Outcome =
    scale === 0
      ? { value: null, reason: "A ranking that ties everything has no order to compare." }
      : { value: (same - opposite) / scale };
  return { tau, pairs: { same, opposite, tiedByOne: onlyX + onlyY, tiedByBoth } };
}
