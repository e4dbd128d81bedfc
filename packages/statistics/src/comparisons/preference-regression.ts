import type { ConcaveProblem } from "../numeric/newton.ts";
import { logSigmoid } from "../numeric/sigmoid.ts";

/**
 * sum log sigmoid(x_r · w) - penalty / 2 sum w^2, for rows x_r of features of the preferred minus features of
 * the other: logistic regression without intercept, since a pair says the same when it is turned round.
 *
 * `differences` is flat, rows x `width`. O(rows · width^2) for the derivatives. Edge cases: without rows the
 * maximum is at 0; the information is singular where the penalty is 0 and features are linearly dependent.
 * Source: Bradley & Terry 1952 with covariates; ridge as in le Cessie & van Houwelingen 1992.
 */
export function preferenceRegressionProblem(
  differences: Float64Array,
  width: number,
  penalty: number,
): ConcaveProblem {
  const rows = differences.length / width;
  const scoreOf = (row: number, w: Float64Array) => {
    let score = 0;
    for (let i = 0; i < width; i += 1) score += (differences[row * width + i] ?? 0) * (w[i] ?? 0);
    return score;
  };
  return {
    value: (w) => {
      let value = 0;
      for (let row = 0; row < rows; row += 1) value += logSigmoid(scoreOf(row, w));
      return value - (penalty / 2) * w.reduce((sum, x) => sum + x * x, 0);
    },
    derivatives: (w) => {
      const gradient = w.map((x) => -penalty * x);
      const information = new Float64Array(width * width);
      for (let row = 0; row < rows; row += 1) {
        const surprise = Math.exp(logSigmoid(-scoreOf(row, w)));
        const curvature = surprise * (1 - surprise);
        for (let i = 0; i < width; i += 1) {
          const x = differences[row * width + i] ?? 0;
          if (x === 0) continue;
          gradient[i] = (gradient[i] ?? 0) + surprise * x;
          for (let j = 0; j <= i; j += 1) {
            information[i * width + j] =
              (information[i * width + j] ?? 0) + curvature * x * (differences[row * width + j] ?? 0);
          }
        }
      }
      for (let i = 0; i < width; i += 1) {
        information[i * width + i] = (information[i * width + i] ?? 0) + penalty;
        for (let j = 0; j < i; j += 1) information[j * width + i] = information[i * width + j] ?? 0;
      }
      return { gradient, information };
    },
  };
}
