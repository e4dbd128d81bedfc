import { STYLE_FEATURES } from "@laurel/core/records/style-features";
import type { DesignMatrix } from "./design-matrix.ts";
import type { PreferenceData } from "./preference-data.ts";

const LENGTH = STYLE_FEATURES.findIndex((feature) => feature.name === "log_characters");

/** z-scored log length of chosen minus that of rejected, for each pair in `rows`. */
export function lengthDifferences(
  data: PreferenceData,
  matrix: DesignMatrix,
  rows: Int32Array,
): Float64Array {
  return Float64Array.from(
    rows,
    (row) => matrix.styleDifferences[row * data.features.styleWidth + LENGTH] ?? 0,
  );
}
