import { bootstrapEstimates } from "./bootstrap-estimates.ts";
import type { Estimate } from "./estimate.ts";
import type { Statistic } from "./statistic.ts";
import type { BootstrapOptions } from "./unit-resamples.ts";

/** `bootstrapEstimates` of one statistic. */
export function bootstrapEstimate(
  unitCounts: readonly number[],
  statistic: Statistic,
  options: BootstrapOptions,
): Estimate {
  const [estimate] = bootstrapEstimates(unitCounts, [statistic], options);
  return estimate ?? { value: null, reason: "No statistic was asked for." };
}
