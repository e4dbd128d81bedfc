/**
 * For each of n models, points won / comparisons made, from flat n x n points (a tie half for each).
 *
 * Edge cases: a model without comparisons is null. Source: definition.
 */
export function rateOfPoints(points: Float64Array, n: number): readonly (number | null)[] {
  return Array.from({ length: n }, (_, i) => {
    let won = 0;
    let made = 0;
    for (let j = 0; j < n; j += 1) {
      won += points[i * n + j] ?? 0;
      made += (points[i * n + j] ?? 0) + (points[j * n + i] ?? 0);
    }
    return made === 0 ? null : won / made;
  });
}
