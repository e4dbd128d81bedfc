import { sigmoid } from "@laurel/statistics/numeric/sigmoid";
import { type DesignMatrix, predictDifferences } from "../features/design-matrix.ts";
import type { PreferenceData } from "../features/preference-data.ts";
import type { Objective } from "../train/lbfgs.ts";

/**
 * The Bradley-Terry loss of one pair, in nats: −t ln s(d) − (1 − t) ln s(−d), with d = r(chosen) −
 * r(rejected), s the sigmoid, and t in [0, 1] the share of votes for the chosen response. Its derivative by d
 * is s(d) − t. It is finite for every finite d. Source: Bradley and Terry 1952; soft targets as
 * cross-entropy.
 */
export function bradleyTerryLoss(d: number, target: number): number {
  return Math.max(-d, 0) + Math.log1p(Math.exp(-Math.abs(d))) + (1 - target) * d;
}

export interface Penalty {
  readonly ngram: number;
  readonly style: number;
}

/**
 * (Σ weight · loss(d, target) + λn/2 |w_ngram|² + λs/2 |w_style|²) / Σ weight over the pairs in `rows`, with
 * its gradient by w. λ is the precision of a prior, so that one λ means the same for any number of pairs.
 */
export function bradleyTerryObjective(
  data: PreferenceData,
  matrix: DesignMatrix,
  rows: Int32Array,
  penalty: Penalty,
): Objective {
  const { rowStart, buckets, values, styleWidth } = data.features;
  const { columnOfBucket, ngramColumns, styleDifferences } = matrix;
  const total = rows.reduce((sum, row) => sum + (data.weights[row] ?? 0), 0);
  return (weights, gradient) => {
    let value = 0;
    for (let column = 0; column < weights.length; column += 1) {
      const weight = weights[column] ?? 0;
      const lambda = (column < ngramColumns ? penalty.ngram : penalty.style) / total;
      gradient[column] = lambda * weight;
      value += (lambda / 2) * weight * weight;
    }
    const differences = predictDifferences(data, matrix, rows, weights);
    for (let position = 0; position < rows.length; position += 1) {
      const row = rows[position] ?? 0;
      const d = differences[position] ?? 0;
      const target = data.targets[row] ?? 1;
      const share = (data.weights[row] ?? 0) / total;
      value += share * bradleyTerryLoss(d, target);
      const slope = share * (sigmoid(d) - target);
      const end = rowStart[row + 1] ?? 0;
      for (let entry = rowStart[row] ?? 0; entry < end; entry += 1) {
        const column = columnOfBucket[buckets[entry] ?? 0] ?? -1;
        if (column >= 0) gradient[column] = (gradient[column] ?? 0) + slope * (values[entry] ?? 0);
      }
      for (let index = 0; index < styleWidth; index += 1) {
        const column = ngramColumns + index;
        gradient[column] =
          (gradient[column] ?? 0) + slope * (styleDifferences[row * styleWidth + index] ?? 0);
      }
    }
    return value;
  };
}

/**
 * The diagonal of the Hessian of the objective at w = 0: (Σ weight · x² / 4 + λ) / Σ weight for each column,
 * since the second derivative of the Bradley-Terry loss at d = 0 is 1/4. It is positive, as λ > 0.
 */
export function diagonalCurvature(
  data: PreferenceData,
  matrix: DesignMatrix,
  rows: Int32Array,
  penalty: Penalty,
): Float64Array {
  const { rowStart, buckets, values, styleWidth } = data.features;
  const { columnOfBucket, ngramColumns, styleDifferences } = matrix;
  const sums = new Float64Array(ngramColumns + styleWidth);
  let total = 0;
  for (const row of rows) {
    const weight = data.weights[row] ?? 0;
    total += weight;
    const end = rowStart[row + 1] ?? 0;
    for (let entry = rowStart[row] ?? 0; entry < end; entry += 1) {
      const column = columnOfBucket[buckets[entry] ?? 0] ?? -1;
      if (column >= 0) sums[column] = (sums[column] ?? 0) + (weight * (values[entry] ?? 0) ** 2) / 4;
    }
    for (let index = 0; index < styleWidth; index += 1)
      sums[ngramColumns + index] =
        (sums[ngramColumns + index] ?? 0) +
        (weight * (styleDifferences[row * styleWidth + index] ?? 0) ** 2) / 4;
  }
  return sums.map((sum, column) => (sum + (column < ngramColumns ? penalty.ngram : penalty.style)) / total);
}
