import { DomainError } from "../errors/domain-error.ts";
import { coincidenceEntries } from "./coincidence-entries.ts";
import { compareValues } from "./compare-values.ts";
import type { AlphaLevel } from "./squared-difference.ts";
import { squaredDifference } from "./squared-difference.ts";
import type { Statistic } from "./statistic.ts";
import type { Value } from "./value.ts";

const MOST_VALUES = 512;

export type AlphaMeasure = { readonly level: AlphaLevel; readonly mirror?: (value: Value) => Value };

/**
 * Krippendorff's alpha of weighted unit patterns: alpha = 1 - D_o / D_e = 1 - (n - 1) sum o_ck d_ck / sum n_c
 * n_k d_ck, where o_ck = sum_u n_uc (n_uk - [c = k]) / (m_u - 1), n_c are its row sums, n their total and d
 * the squared difference of the level. With `mirror`, o is averaged with its mirror image first.
 *
 * Coincidences of each pattern are computed once: a call adds small arrays, O(entries + V^2) for V distinct
 * values. Edge cases: patterns with one value are dropped; no pairable value, or a single value in use (D_e =
 * 0), is undefined. INVALID: values that the level can't measure. TOO_LARGE: more than 512 distinct values.
 * Source: Krippendorff 2011; the mirrored form as in `symmetrisedAlpha`.
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
    if (n === 0) return { value: null, reason: "No unit has two or more values." };
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
    throw new DomainError(
      "INVALID",
      `Alpha at ${level} level measures ${wanted}, not ${JSON.stringify(bad)} (${typeof bad}).`,
      { level },
    );
  }
  if (domain.length > MOST_VALUES) {
    throw new DomainError(
      "TOO_LARGE",
      `Alpha was asked of ${domain.length} distinct values, at most ${MOST_VALUES} fit: round them first.`,
    );
  }
}
