import type { Estimate } from "./report.ts";

/** One value a pair; null leaves the pair out. */
export type PairValues = readonly (number | null)[];

export interface BootstrapInput<Name extends string> {
  readonly values: Readonly<Record<Name, PairValues>>;
  /** Prompt of each pair. */
  readonly groups: readonly number[];
  readonly replicates: number;
  /** Uniform in [0, 1). */
  readonly random: () => number;
}

interface Totals {
  readonly sums: Float64Array;
  readonly counts: Float64Array;
}

/**
 * The mean of each named value over its pairs, with a 95 % percentile interval by bootstrap over prompts: all
 * pairs of a drawn prompt are drawn together, and all names share the draws, so a difference of two names is
 * a paired one. Undefined without a pair; the interval is undefined with fewer than two prompts that have
 * one. Source: Efron and Tibshirani 1993, §13.3; Field and Welsh 2007 for whole clusters.
 */
export function bootstrapMeans<Name extends string>({
  values,
  groups,
  replicates,
  random,
}: BootstrapInput<Name>): Record<Name, Estimate> {
  const names = Object.keys(values) as Name[];
  const indexOf = new Map([...new Set(groups)].map((group, index) => [group, index]));
  const index = groups.map((group) => indexOf.get(group) ?? 0);
  const totals = names.map((name) => totalsByGroup(values[name], index, indexOf.size));
  const means = names.map(() => new Float64Array(replicates));
  const filled = names.map(() => 0);
  const draw = new Int32Array(indexOf.size);
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    for (let position = 0; position < draw.length; position += 1)
      draw[position] = Math.floor(random() * draw.length);
    for (const [position, total] of totals.entries()) {
      const mean = drawnMean(total, draw);
      const slot = filled[position] ?? 0;
      if (mean === null) continue;
      means[position]?.set([mean], slot);
      filled[position] = slot + 1;
    }
  }
  const estimates = names.map((name, position) => [
    name,
    estimate(totals[position], (means[position] ?? new Float64Array()).subarray(0, filled[position]).sort()),
  ]);
  return Object.fromEntries(estimates) as Record<Name, Estimate>;
}

function totalsByGroup(values: PairValues, index: readonly number[], groupCount: number): Totals {
  const sums = new Float64Array(groupCount);
  const counts = new Float64Array(groupCount);
  for (const [pair, value] of values.entries()) {
    const group = index[pair] ?? 0;
    if (value === null) continue;
    sums[group] = (sums[group] ?? 0) + value;
    counts[group] = (counts[group] ?? 0) + 1;
  }
  return { sums, counts };
}

function drawnMean({ sums, counts }: Totals, draw: Int32Array): number | null {
  let sum = 0;
  let count = 0;
  for (const group of draw) {
    sum += sums[group] ?? 0;
    count += counts[group] ?? 0;
  }
  return count === 0 ? null : sum / count;
}

function estimate(totals: Totals | undefined, sorted: Float64Array): Estimate {
  const pairs = totals?.counts.reduce((sum, count) => sum + count, 0) ?? 0;
  const prompts = totals?.counts.filter((count) => count > 0).length ?? 0;
  if (totals === undefined || pairs === 0)
    return { value: null, low: null, high: null, pairs: 0, prompts: 0, reason: "there is no such pair" };
  const value = totals.sums.reduce((sum, part) => sum + part, 0) / pairs;
  if (prompts < 2)
    return { value, low: null, high: null, pairs, prompts, reason: "an interval needs at least two prompts" };
  return { value, low: quantile(sorted, 0.025), high: quantile(sorted, 0.975), pairs, prompts, reason: null };
}

/** Linear interpolation between order statistics (Hyndman and Fan, type 7). */
function quantile(sorted: Float64Array, q: number): number {
  const position = (sorted.length - 1) * q;
  const below = sorted[Math.floor(position)] ?? 0;
  return below + ((sorted[Math.ceil(position)] ?? below) - below) * (position % 1);
}
