import type { Outcome } from "../statistic.ts";

/** A mean over values that come one at a time. */
export type MeanTally = {
  readonly add: (value: number) => void;
  readonly n: () => number;
  readonly mean: () => Outcome;
};

/** Edge cases: the mean of no values is undefined, for the given reason. */
export function meanTally(reason: string): MeanTally {
  let [n, sum] = [0, 0];
  return {
    add(value) {
      n += 1;
      sum += value;
    },
    n: () => n,
    mean: () => (n === 0 ? { value: null, reason } : { value: sum / n }),
  };
}
