import { binomialDraw } from "../numeric/binomial-draw.ts";
import { seededRandom } from "../numeric/seeded-random.ts";
import { type Estimate, percentileInterval } from "./estimate.ts";
import type { Statistic } from "./statistic.ts";

/**
 * Each statistic on the data, with a 95 % percentile interval from the same seeded resamples of units.
 *
 * `unitCounts[i]` is the number of alike units in group i; statistics see such counts only. Edge cases: a
 * statistic that is undefined on the data stays undefined; for undefined resamples see `percentileInterval`.
 * Source: Efron & Tibshirani 1993, chapter 13.
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

/** `bootstrapEstimates` of one statistic. */
export function bootstrapEstimate(
  unitCounts: readonly number[],
  statistic: Statistic,
  options: BootstrapOptions,
): Estimate {
  const [estimate] = bootstrapEstimates(unitCounts, [statistic], options);
  return estimate ?? { value: null, reason: "No statistic was asked for." };
}

export type BootstrapOptions = { readonly seed?: number; readonly resamples?: number };

const DEFAULT_SEED = 1;
const DEFAULT_RESAMPLES = 1000;

/**
 * Bootstrap resamples of units, as counts for each group: each resample draws n units with replacement from
 * the n = sum of `unitCounts` (whole numbers). Units of a group are interchangeable, so the counts are
 * Multinomial(n, unitCounts / n). They are drawn as one binomial for each group, given the groups before it,
 * which costs by the number of groups and not of units. One array is reused for all resamples, so read it
 * before you ask for the next.
 *
 * Edge cases: no units give no resamples. Source: Efron & Tibshirani 1993, chapter 6.
 */
export function* unitResamples(
  unitCounts: readonly number[],
  { seed = DEFAULT_SEED, resamples = DEFAULT_RESAMPLES }: BootstrapOptions = {},
): Generator<Int32Array> {
  const units = unitCounts.reduce((sum, count) => sum + count, 0);
  if (units === 0) return;
  const random = seededRandom(seed);
  const drawn = new Int32Array(unitCounts.length);
  for (let resample = 0; resample < resamples; resample += 1) {
    let toDraw = units;
    let unitsLeft = units;
    for (let group = 0; group < unitCounts.length; group += 1) {
      const count = unitCounts[group] ?? 0;
      const draws = binomialDraw(toDraw, unitsLeft === 0 ? 0 : count / unitsLeft, random);
      drawn[group] = draws;
      toDraw -= draws;
      unitsLeft -= count;
    }
    yield drawn;
  }
}
