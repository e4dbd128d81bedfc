import { sigmoid } from "@laurel/statistics/numeric/sigmoid";
import { type DesignMatrix, lengthDifferences } from "../features/design-matrix.ts";
import type { PreferenceData } from "../features/preference-data.ts";

/**
 * The T in [0.05, 100] that minimises Σ weight · loss(d / T, target) on held-out pairs (temperature scaling,
 * Guo et al. 2017). As T > 0, the signs of d stay, and with them accuracy. No pairs, or all d = 0, give 1.
 */
export function fitTemperature(heldOut: SlopeInput): number {
  if (heldOut.differences.every((d) => d === 0)) return 1;
  return 1 / fitSlope(heldOut, 0.01, 20);
}

/**
 * The one weight of the length-only baseline, which is Bradley-Terry on log length. It lies in [−20, 20], and
 * is positive where longer responses win.
 */
export function fitLengthOnly(data: PreferenceData, matrix: DesignMatrix, rows: Int32Array): number {
  return fitSlope(
    {
      differences: lengthDifferences(data, matrix, rows),
      targets: Float64Array.from(rows, (row) => data.targets[row] ?? 1),
      weights: Float64Array.from(rows, (row) => data.weights[row] ?? 1),
    },
    -20,
    20,
  );
}

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
function fitSlope({ differences, targets, weights }: SlopeInput, low: number, high: number): number {
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
