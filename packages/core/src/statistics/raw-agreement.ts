import { agreementStatistic } from "./agreement-statistic.ts";
import { bootstrapEstimate } from "./bootstrap-estimate.ts";
import type { Estimate } from "./estimate.ts";
import { unitPatterns } from "./unit-patterns.ts";
import type { BootstrapOptions } from "./unit-resamples.ts";
import type { Value } from "./value.ts";

/**
 * The share of agreeing pairs of votes on the same unit, 1 - D_o (formula in `agreementStatistic`), with a 95
 * % interval bootstrapped over units. It knows no chance: with two categories, coins agree half of the time.
 *
 * Edge cases: units with one value are dropped; none left is null with a reason.
 * Source: Krippendorff 2011 (nominal D_o).
 */
export function rawAgreement(units: readonly (readonly Value[])[], options: BootstrapOptions = {}): Estimate {
  const { patterns, unitCounts } = unitPatterns(units);
  return bootstrapEstimate(unitCounts, agreementStatistic(patterns), options);
}
