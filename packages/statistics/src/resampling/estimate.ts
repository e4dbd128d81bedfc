/** A statistic with its 95 % interval, or null with the reason why it is undefined. Never NaN. */
export type Estimate =
  | { readonly value: number; readonly interval: Interval }
  | { readonly value: null; readonly reason: string };

/** A 95 % interval, or null bounds with the reason why none can be given. Never NaN. */
export type Interval =
  | { readonly low: number; readonly high: number }
  | { readonly low: null; readonly high: null; readonly reason: string };

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

const Z_95 = 1.959963984540054;

/**
 * The 95 % score interval of a proportion k / n of independent trials:
 * (k + z^2/2 ± z sqrt(k (n - k) / n + z^2/4)) / (n + z^2), within [0, 1], exactly 0 at k = 0 and 1 at k = n.
 *
 * Edge cases: n = 0 has no interval, with the reason; counts that are not whole, or k outside 0..n, give a
 * RangeError. Source: Wilson 1927.
 */
export function wilsonInterval(successes: number, n: number): Interval {
  if (!Number.isSafeInteger(successes) || !Number.isSafeInteger(n) || successes < 0 || successes > n) {
    throw new RangeError(
      `${successes} of ${n} is no count of successes: give whole numbers with 0 ≤ successes ≤ n.`,
    );
  }
  if (n === 0) return without("There are no trials.");
  const centre = successes + Z_95 ** 2 / 2;
  const half = Z_95 * Math.sqrt((successes * (n - successes)) / n + Z_95 ** 2 / 4);
  return {
    low: successes === 0 ? 0 : (centre - half) / (n + Z_95 ** 2),
    high: successes === n ? 1 : (centre + half) / (n + Z_95 ** 2),
  };
}

/**
 * The `p`-quantile of `sorted` (ascending, not empty), by linear interpolation at (n - 1) p.
 *
 * Edge cases: one value is every quantile of itself; an empty array is a caller's mistake and gives a
 * RangeError. Source: Hyndman & Fan 1996, definition 7 (the default of R and NumPy).
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const position = (sorted.length - 1) * p;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined)
    throw new RangeError(`No ${p}-quantile of ${sorted.length} values.`);
  return below + (above - below) * (position - Math.floor(position));
}
