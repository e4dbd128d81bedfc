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
