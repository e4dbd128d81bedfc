import { bootstrapEstimate, type BootstrapOptions } from "../resampling/bootstrap.ts";
import type { Estimate } from "../resampling/estimate.ts";
import type { Statistic } from "../resampling/statistic.ts";
import { NOTHING_PAIRABLE, unitPatterns, type Value } from "../resampling/unit-patterns.ts";

/**
 * The share of agreeing pairs of votes on the same unit, 1 - D_o (formula at `agreementStatistic`), with a 95
 * % interval bootstrapped over units. It is not corrected for chance: with two categories, coins agree half
 * of the time.
 *
 * Edge cases: units with one value are dropped; where none is left, the result is null with a reason. Source:
 * Krippendorff 2011 (nominal D_o).
 */
export function rawAgreement(units: readonly (readonly Value[])[], options: BootstrapOptions = {}): Estimate {
  const { patterns, unitCounts } = unitPatterns(units);
  return bootstrapEstimate(unitCounts, agreementStatistic(patterns), options);
}

/**
 * Raw agreement of weighted unit patterns: 1 - D_o = sum_u sum_c n_uc (n_uc - 1) / (m_u - 1) / sum_u m_u, the
 * share of agreeing pairs, where each unit weighs as much as it has votes.
 *
 * Edge cases: patterns with one value are dropped; undefined when none is left.
 * Source: Krippendorff 2011 (nominal D_o).
 */
export function agreementStatistic(patterns: readonly (readonly Value[])[]): Statistic {
  const votes = patterns.map((values) => (values.length < 2 ? 0 : values.length));
  const agreeing = patterns.map((values) => {
    const counts = new Map<Value, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts.values()].reduce((sum, n) => sum + n * (n - 1), 0) / Math.max(1, values.length - 1);
  });
  return (weights) => {
    let agreed = 0;
    let total = 0;
    votes.forEach((count, pattern) => {
      const weight = weights[pattern] ?? 0;
      total += weight * count;
      agreed += weight * (agreeing[pattern] ?? 0);
    });
    return total === 0 ? NOTHING_PAIRABLE : { value: agreed / total };
  };
}
