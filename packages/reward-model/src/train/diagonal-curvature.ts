import type { Penalty } from "./bradley-terry-objective.ts";
import type { DesignMatrix } from "./design-matrix.ts";
import type { PreferenceData } from "./preference-data.ts";

/**
 * The diagonal of the objective's Hessian at w = 0: (Σ weight · x² / 4 + λ) / Σ weight for each column, since
 * the second derivative of the Bradley-Terry loss at d = 0 is 1/4. Positive, as λ > 0.
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
