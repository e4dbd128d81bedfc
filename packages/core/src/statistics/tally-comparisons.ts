/** Flat n x n counts: `wins` row over column, `ties` symmetric, `points` = wins + ties / 2. */
export type Tally = {
  readonly wins: Float64Array;
  readonly ties: Float64Array;
  readonly points: Float64Array;
};

/**
 * Sums the comparison codes of patterns over n models, pattern i counted `weights[i]` times. O(codes + n^2).
 *
 * Edge cases: no patterns give zeros. Source: definition.
 */
export function tallyComparisons(
  patterns: readonly (readonly number[])[],
  weights: ArrayLike<number>,
  n: number,
): Tally {
  const counts = new Float64Array(2 * n * n);
  patterns.forEach((codes, pattern) => {
    const weight = weights[pattern] ?? 0;
    if (weight === 0) return;
    for (const code of codes) counts[code] = (counts[code] ?? 0) + weight;
  });
  const wins = counts.slice(0, n * n);
  const upper = counts.subarray(n * n);
  const ties = upper.map((tied, cell) => tied + (upper[(cell % n) * n + Math.floor(cell / n)] ?? 0));
  return { wins, ties, points: wins.map((won, cell) => won + (ties[cell] ?? 0) / 2) };
}
