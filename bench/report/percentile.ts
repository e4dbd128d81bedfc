/**
 * The value below which a share `p` (0 to 1) of the values lies: nearest rank, of values in any order; NaN of
 * none.
 */
export function percentile(values: readonly number[], p: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))] ?? Number.NaN;
}
