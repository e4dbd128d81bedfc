import type { Interval } from "./interval.ts";
import { quantile } from "./quantile.ts";

const MOST_UNDEFINED_SHARE = 0.05;

/**
 * The 2.5 % and 97.5 % quantiles of bootstrap draws; `null` is a resample in which the statistic was
 * undefined.
 *
 * Edge cases: null bounds with a reason when there are no draws, when more than 5 % of them are undefined
 * (what is left would be a biased choice), and when all are equal (units without variation say nothing about
 * spread, and an interval of width zero would claim certainty). Source: Efron & Tibshirani 1993, chapter 13.
 */
export function percentileInterval(draws: readonly (number | null)[]): Interval {
  const defined = Float64Array.from(draws.filter((draw) => draw !== null)).sort();
  if (defined.length === 0) return without("No resample gave a value.");
  const missing = draws.length - defined.length;
  if (missing > MOST_UNDEFINED_SHARE * draws.length) {
    return without(`Undefined in ${missing} of ${draws.length} resamples: too little data for an interval.`);
  }
  const low = quantile(defined, 0.025);
  const high = quantile(defined, 0.975);
  const first = quantile(defined, 0);
  const spread = quantile(defined, 1) - first;
  if (spread <= 1e-12 * Math.max(1, Math.abs(first))) {
    return without("Every resample gave the same value: too little variation for an interval.");
  }
  return { low, high };
}

function without(reason: string): Interval {
  return { low: null, high: null, reason };
}
