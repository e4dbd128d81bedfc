import { alphaStatistic } from "./alpha-statistic.ts";
import { bootstrapEstimate } from "./bootstrap-estimate.ts";
import type { Estimate } from "./estimate.ts";
import type { AlphaLevel } from "./squared-difference.ts";
import { unitPatterns } from "./unit-patterns.ts";
import type { BootstrapOptions } from "./unit-resamples.ts";
import type { Value } from "./value.ts";

/**
 * Krippendorff's alpha with a 95 % interval bootstrapped over units. `units[u]` holds the values given to
 * unit u, by anybody and in any order; missing ratings are simply absent. Formula in `alphaStatistic`.
 *
 * Strings are measured at nominal level only; ratio level wants numbers from 0. Edge cases: units with one
 * value are dropped; 0 is a rating; no pairable unit (as with one annotator) or one value in use is null with
 * a reason. Source: Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability".
 */
export function krippendorffAlpha(
  units: readonly (readonly Value[])[],
  options: BootstrapOptions & { readonly level: AlphaLevel },
): Estimate {
  const { patterns, unitCounts } = unitPatterns(units);
  return bootstrapEstimate(unitCounts, alphaStatistic(patterns, { level: options.level }), options);
}
