import {
  type ClusteredMean,
  clusteredMeans,
  type UnitValues,
} from "@laurel/statistics/resampling/clustered-means";
import { quantile } from "@laurel/statistics/resampling/estimate";
import type { HeldOutEstimate } from "./report.ts";

export interface BootstrapInput<Name extends string> {
  /** One value for each pair; null leaves the pair out. */
  readonly values: Readonly<Record<Name, UnitValues>>;
  /** The prompt of each pair. */
  readonly groups: readonly number[];
  readonly replicates: number;
  /** Uniform in [0, 1). */
  readonly random: () => number;
}

/**
 * The mean of each named value over its pairs, with a 95 % percentile interval by bootstrap over prompts
 * (`clusteredMeans`). The mean is undefined without a pair; the interval with fewer than two prompts that have
 * one, or where no resample drew one. A mean that is the same in every resample has an interval of width
 * zero.
 */
export function bootstrapMeans<Name extends string>({
  values,
  groups,
  replicates,
  random,
}: BootstrapInput<Name>): Record<Name, HeldOutEstimate> {
  const means = clusteredMeans({ values, clusters: groups, resamples: replicates, random });
  const estimates = Object.entries<ClusteredMean>(means).map(([name, mean]) => [name, heldOutEstimate(mean)]);
  return Object.fromEntries(estimates) as Record<Name, HeldOutEstimate>;
}

function heldOutEstimate({ mean, units: pairs, clusters: prompts, draws }: ClusteredMean): HeldOutEstimate {
  if (mean === null)
    return { value: null, low: null, high: null, pairs: 0, prompts: 0, reason: "there is no such pair" };
  const unbounded = { value: mean, low: null, high: null, pairs, prompts };
  if (prompts < 2) return { ...unbounded, reason: "an interval needs at least two prompts" };
  // This may happen if few of many prompts have such a pair.
  if (draws.length === 0) return { ...unbounded, reason: "no resample of the prompts drew such a pair" };
  return { ...unbounded, low: quantile(draws, 0.025), high: quantile(draws, 0.975), reason: null };
}
