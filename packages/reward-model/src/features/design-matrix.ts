import { STYLE_FEATURES } from "@laurel/core/records/style-features";
import type { PreferenceData } from "./preference-data.ts";
import { fitZScores, zScore, type ZScores } from "./z-scores.ts";

/** What is learnt about the features from one training part before any weight is fitted. */
export interface DesignMatrix {
  /** Bucket → column, or −1 for a bucket that fewer than two training pairs have. */
  readonly columnOfBucket: Int32Array;
  readonly ngramColumns: number;
  readonly scores: ZScores;
  /** z(chosen) − z(rejected) of every pair, row by row: pairs × styleWidth. */
  readonly styleDifferences: Float64Array;
}

/** Chooses columns and z-scores by `rows` alone, and applies the z-scores to every pair. */
export function designMatrix({ features }: PreferenceData, rows: Int32Array, bits: number): DesignMatrix {
  const scores = fitZScores(features, rows);
  const width = features.styleWidth;
  const styleDifferences = features.styleChosen.map((value, index) => {
    const feature = index % width;
    return zScore(scores, feature, value) - zScore(scores, feature, features.styleRejected[index] ?? 0);
  });
  return { ...frequentBuckets(features, rows, bits), scores, styleDifferences };
}

/** Gives columns to buckets of two pairs or more: what only one pair has costs memory and teaches nothing. */
function frequentBuckets(features: PreferenceData["features"], rows: Int32Array, bits: number) {
  const frequency = new Int32Array(2 ** bits);
  for (const row of rows) {
    const end = features.rowStart[row + 1] ?? 0;
    for (let entry = features.rowStart[row] ?? 0; entry < end; entry += 1) {
      const bucket = features.buckets[entry] ?? 0;
      frequency[bucket] = (frequency[bucket] ?? 0) + 1;
    }
  }
  let ngramColumns = 0;
  const columnOfBucket = frequency.map((count) => (count > 1 ? ngramColumns++ : -1));
  return { columnOfBucket, ngramColumns };
}

/**
 * d = r(chosen) − r(rejected) of each pair in `rows`, in their order. `weights` has the n-gram columns of the
 * matrix, then one weight for each style feature. No rows give an empty array.
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

const LENGTH = STYLE_FEATURES.findIndex((feature) => feature.name === "log_characters");

/** The z-scored log length of chosen minus that of rejected, for each pair in `rows`. */
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
