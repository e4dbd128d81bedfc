import type { DesignMatrix } from "./design-matrix.ts";
import { fitSlope } from "./fit-slope.ts";
import { lengthDifferences } from "./length-differences.ts";
import type { PreferenceData } from "./preference-data.ts";

/**
 * The one weight of the length-only baseline: Bradley-Terry on log length, in [−20, 20]; positive where
 * longer wins.
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
