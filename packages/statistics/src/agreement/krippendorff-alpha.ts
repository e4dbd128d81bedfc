import { bootstrapEstimate, type BootstrapOptions } from "../resampling/bootstrap.ts";
import type { Estimate } from "../resampling/estimate.ts";
import type { Statistic } from "../resampling/statistic.ts";
import { compareValues, NOTHING_PAIRABLE, unitPatterns, type Value } from "../resampling/unit-patterns.ts";

export type AlphaLevel = "nominal" | "ordinal" | "interval" | "ratio";

/**
 * Krippendorff's alpha with a 95 % interval bootstrapped over units; the formula is at `alphaStatistic`.
 * `units[u]` holds the values given to unit u, by anybody and in any order; missing ratings are simply
 * absent.
 *
 * Strings can be measured at nominal level only, and ratio level takes numbers from 0. Edge cases: units with
 * one value are dropped; 0 is a rating; where no unit has two values (as with one annotator), or only one
 * value was used, the result is null with a reason. Source: Krippendorff 2011, "Computing Krippendorff's
 * Alpha-Reliability".
 */
export function krippendorffAlpha(
  units: readonly (readonly Value[])[],
  options: BootstrapOptions & { readonly level: AlphaLevel },
): Estimate {
  const { patterns, unitCounts } = unitPatterns(units);
  return bootstrapEstimate(unitCounts, alphaStatistic(patterns, { level: options.level }), options);
}

const MOST_VALUES = 512;

export type AlphaMeasure = { readonly level: AlphaLevel; readonly mirror?: (value: Value) => Value };

/**
 * Krippendorff's alpha of weighted unit patterns: alpha = 1 - D_o / D_e = 1 - (n - 1) sum o_ck d_ck / sum n_c
 * n_k d_ck, where o_ck = sum_u n_uc (n_uk - [c = k]) / (m_u - 1), n_c are the row sums of o, n is their total
 * and d the squared difference of the level. With `mirror`, o is first averaged with its mirror image.
 *
 * The coincidences of each pattern are computed once, so that a call only adds small arrays: O(entries + V^2)
 * for V distinct values. Edge cases: patterns with one value are dropped; alpha is undefined where no unit
 * has two values or only one value was used (D_e = 0). Values that the level can't measure, and more than 512
 * distinct ones, give a RangeError. Source: Krippendorff 2011; for the mirrored form see `symmetrisedAlpha`.
 */
export function alphaStatistic(
  patterns: readonly (readonly Value[])[],
  { level, mirror }: AlphaMeasure,
): Statistic {
  const seen = patterns.flat();
  const domain = [...new Set(mirror ? [...seen, ...seen.map(mirror)] : seen)].sort(compareValues);
  assertMeasurable(domain, level);
  const size = domain.length;
  const numbers = domain.map((value) => (typeof value === "number" ? value : 0));
  const entries = coincidenceEntries(patterns, domain, mirror);
  const coincidences = new Float64Array(size * size);
  const cumulative = new Float64Array(size);

  return (weights) => {
    coincidences.fill(0);
    entries.forEach(({ cells, amounts }, pattern) => {
      const weight = weights[pattern] ?? 0;
      for (let i = 0; i < cells.length; i += 1) {
        const cell = cells[i] ?? 0;
        coincidences[cell] = (coincidences[cell] ?? 0) + weight * (amounts[i] ?? 0);
      }
    });
    const totals = domain.map((_, c) =>
      coincidences.subarray(c * size, (c + 1) * size).reduce((a, b) => a + b, 0),
    );
    let n = 0;
    totals.forEach((total, c) => {
      n += total;
      cumulative[c] = n;
    });
    if (n === 0) return NOTHING_PAIRABLE;
    let observed = 0;
    let expected = 0;
    for (let c = 0; c < size; c += 1) {
      for (let k = 0; k < size; k += 1) {
        const difference = squaredDifference(level, numbers, cumulative, c, k);
        observed += (coincidences[c * size + k] ?? 0) * difference;
        expected += (totals[c] ?? 0) * (totals[k] ?? 0) * difference;
      }
    }
    if (expected === 0)
      return { value: null, reason: "Only one value was used, so disagreement by chance is zero." };
    return { value: 1 - ((n - 1) * observed) / expected };
  };
}

function assertMeasurable(domain: readonly Value[], level: AlphaLevel): void {
  const bad = domain.find((value) =>
    typeof value === "number"
      ? !Number.isFinite(value) || (level === "ratio" && value < 0)
      : level !== "nominal",
  );
  if (bad !== undefined) {
    const wanted =
      level === "nominal"
        ? "finite numbers or strings"
        : level === "ratio"
          ? "numbers from 0"
          : "finite numbers";
    throw new RangeError(
      `Alpha at ${level} level measures ${wanted}, not ${JSON.stringify(bad)} (${typeof bad}).`,
    );
  }
  if (domain.length > MOST_VALUES) {
    throw new RangeError(
      `Alpha was asked of ${domain.length} distinct values, at most ${MOST_VALUES} fit: round them first.`,
    );
  }
}

/** What one unit adds to a V x V coincidence matrix: `amounts[i]` at flat index `cells[i]`. */
type CoincidenceEntries = { readonly cells: Int32Array; readonly amounts: Float64Array };

/**
 * For each pattern, n_c (n_k - [c = k]) / (m - 1) at cell (c, k) of a matrix over `domain`, which holds every
 * value and, with `mirror`, every mirrored one. With `mirror`, half of the amount goes to the mirrored cell.
 *
 * Edge cases: patterns with fewer than two values add nothing. Source: Krippendorff 2011.
 */
function coincidenceEntries(
  patterns: readonly (readonly Value[])[],
  domain: readonly Value[],
  mirror?: (value: Value) => Value,
): readonly CoincidenceEntries[] {
  const indexOf = new Map(domain.map((value, index) => [value, index]));
  const mirrored = domain.map((value, index) => (mirror ? indexOf.get(mirror(value)) : index) ?? index);
  return patterns.map((values) => {
    const cells = new Map<number, number>();
    const add = (c: number, k: number, amount: number) => {
      const cell = c * domain.length + k;
      cells.set(cell, (cells.get(cell) ?? 0) + amount);
    };
    values.forEach((a, i) => {
      values.forEach((b, j) => {
        if (i === j) return;
        const c = indexOf.get(a) ?? 0;
        const k = indexOf.get(b) ?? 0;
        add(c, k, 0.5 / (values.length - 1));
        add(mirrored[c] ?? c, mirrored[k] ?? k, 0.5 / (values.length - 1));
      });
    });
    return { cells: Int32Array.from(cells.keys()), amounts: Float64Array.from(cells.values()) };
  });
}

/**
 * Krippendorff's squared difference between values c and k (indices into `values`, ascending):
 * nominal 1; interval (v_c - v_k)^2; ratio ((v_c - v_k) / (v_c + v_k))^2;
 * ordinal (sum_{g=c..k} n_g - (n_c + n_k) / 2)^2, with `cumulative[g]` = n_0 + … + n_g.
 *
 * Edge cases: zero for c = k, also for 0 and 0 under ratio.
 * Source: Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability".
 */
function squaredDifference(
  level: AlphaLevel,
  values: ArrayLike<number>,
  cumulative: ArrayLike<number>,
  c: number,
  k: number,
): number {
  if (c === k) return 0;
  if (level === "nominal") return 1;
  if (level === "ordinal") {
    const lower = Math.min(c, k);
    const upper = Math.max(c, k);
    // n_lower/2 + everything between + n_upper/2, from cumulative counts.
    const between = midpoint(cumulative, upper) - midpoint(cumulative, lower);
    return between * between;
  }
  const a = values[c] ?? 0;
  const b = values[k] ?? 0;
  const difference = level === "interval" ? a - b : (a - b) / (a + b);
  return difference * difference;
}

function midpoint(cumulative: ArrayLike<number>, index: number): number {
  return ((cumulative[index] ?? 0) + (cumulative[index - 1] ?? 0)) / 2;
}
