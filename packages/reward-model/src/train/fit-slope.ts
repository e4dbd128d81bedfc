import { sigmoid } from "./sigmoid.ts";

export interface SlopeInput {
  readonly differences: Float64Array;
  readonly targets: Float64Array;
  readonly weights: Float64Array;
}

/**
 * The a in [low, high] that minimises Σ weight · loss(a · d, target), a convex function of a, by 80
 * bisections of its derivative Σ weight · (s(a d) − target) · d. Separable pairs give `high` (or `low`); no
 * pairs, or all d = 0, the middle.
 */
export function fitSlope({ differences, targets, weights }: SlopeInput, low: number, high: number): number {
  const derivative = (a: number) =>
    differences.reduce(
      (sum, d, index) => sum + (weights[index] ?? 0) * (sigmoid(a * d) - (targets[index] ?? 1)) * d,
      0,
    );
  let [left, right] = [low, high];
  for (let step = 0; step < 80; step += 1) {
    const middle = (left + right) / 2;
    const slope = derivative(middle);
    if (slope === 0) return middle;
    if (slope > 0) right = middle;
    else left = middle;
  }
  return (left + right) / 2;
}
