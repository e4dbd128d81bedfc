import { strongGroups } from "./strong-groups.ts";

/**
 * The groups of models that comparisons link, directly or through others, from flat n x n points. Strengths
 * of different groups can't be compared.
 *
 * Edge cases: a model without comparisons is a group of its own. Source: Ford 1957.
 */
export function comparisonGroups(points: Float64Array, n: number): readonly (readonly number[])[] {
  const compared = points.map((won, cell) => won + (points[(cell % n) * n + Math.floor(cell / n)] ?? 0));
  return strongGroups(compared, n);
}
