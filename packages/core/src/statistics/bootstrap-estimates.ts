import type { Estimate } from "./estimate.ts";
import { percentileInterval } from "./percentile-interval.ts";
import type { Statistic } from "./statistic.ts";
import type { BootstrapOptions } from "./unit-resamples.ts";
import { unitResamples } from "./unit-resamples.ts";

/**
 * Each statistic on the data, with a 95 % percentile interval from the same seeded resamples of units.
 *
 * `unitCounts[i]` is the number of units in group i; statistics see such counts only. Edge cases: a statistic
 * that is undefined on the data stays undefined; for undefined resamples see `percentileInterval`. Source:
 * Efron & Tibshirani 1993, chapter 13.
 */
export function bootstrapEstimates(
  unitCounts: readonly number[],
  statistics: readonly Statistic[],
  options: BootstrapOptions = {},
): readonly Estimate[] {
  const observed = statistics.map((statistic) => statistic(unitCounts));
  const draws = statistics.map((): (number | null)[] => []);
  if (observed.some((outcome) => outcome.value !== null)) {
    for (const weights of unitResamples(unitCounts, options)) {
      statistics.forEach((statistic, index) => draws[index]?.push(statistic(weights).value));
    }
  }
  return observed.map((outcome, index) =>
    outcome.value === null
      ? outcome
      : { value: outcome.value, interval: percentileInterval(draws[index] ?? []) },
  );
}
