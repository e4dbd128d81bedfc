import { STYLE_FEATURES } from "../features/style-features.ts";
import type { DesignMatrix } from "./design-matrix.ts";
import { fitSlope } from "./fit-slope.ts";
import type { PreferenceData } from "./preference-data.ts";

const LENGTH = STYLE_FEATURES.findIndex((feature) => feature.name === "log_characters");

/** z-scored log length of chosen minus that of rejected, for each pair in `rows`. */
export function lengthDifferences(data: PreferenceData, matrix: DesignMatrix, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (row) => matrix.styleDifferences[row * data.features.styleWidth + LENGTH] ?? 0);
}

/** The one weight of the length-only baseline: Bradley-Terry on log length, in [−20, 20]; positive where longer wins. */
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
