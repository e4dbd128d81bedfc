export type AlphaLevel = "nominal" | "ordinal" | "interval" | "ratio";

/**
 * Krippendorff's squared difference between values c and k (indices into `values`, ascending):
 * nominal 1; interval (v_c - v_k)^2; ratio ((v_c - v_k) / (v_c + v_k))^2;
 * ordinal (sum_{g=c..k} n_g - (n_c + n_k) / 2)^2, with `cumulative[g]` = n_0 + … + n_g.
 *
 * Edge cases: zero for c = k, also for 0 and 0 under ratio.
 * Source: Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability".
 */
export function squaredDifference(
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
