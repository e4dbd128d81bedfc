import { bradleyTerryLoss } from "./bradley-terry-loss.ts";
import type { DesignMatrix } from "./design-matrix.ts";
import type { Objective } from "./minimize-lbfgs.ts";
import { predictDifferences } from "./predict-differences.ts";
import type { PreferenceData } from "./preference-data.ts";
import { sigmoid } from "./sigmoid.ts";

export interface Penalty {
  readonly ngram: number;
  readonly style: number;
}

/**
 * (Σ weight · loss(d, target) + λn/2 |w_ngram|² + λs/2 |w_style|²) / Σ weight over the pairs in `rows`, and
 * its gradient by w. λ is a prior precision, so that one λ means the same for any number of pairs.
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
