import type { DesignMatrix } from "./design-matrix.ts";
import type { PreferenceData } from "./preference-data.ts";

/**
 * d = r(chosen) − r(rejected) of each pair in `rows`, in their order. `weights`: the n-gram columns of the
 * matrix, then one weight a style feature. No rows give an empty array.
 */
export function predictDifferences(
  { features }: PreferenceData,
  matrix: DesignMatrix,
  rows: Int32Array,
  weights: Float64Array,
): Float64Array {
  const { columnOfBucket, ngramColumns, styleDifferences } = matrix;
  const { rowStart, buckets, values, styleWidth } = features;
  const differences = new Float64Array(rows.length);
  for (let position = 0; position < rows.length; position += 1) {
    const row = rows[position] ?? 0;
    let d = 0;
    const end = rowStart[row + 1] ?? 0;
    for (let entry = rowStart[row] ?? 0; entry < end; entry += 1) {
      const column = columnOfBucket[buckets[entry] ?? 0] ?? -1;
      if (column >= 0) d += (values[entry] ?? 0) * (weights[column] ?? 0);
    }
    for (let index = 0; index < styleWidth; index += 1)
      d += (styleDifferences[row * styleWidth + index] ?? 0) * (weights[ngramColumns + index] ?? 0);
    differences[position] = d;
  }
  return differences;
}
