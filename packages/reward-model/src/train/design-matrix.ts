import { fitZScores } from "../features/fit-z-scores.ts";
import { type ZScores, zScore } from "../features/z-score.ts";
import type { PreferenceData } from "./preference-data.ts";

/** What was learnt about the features from one training part, before any weight. */
export interface DesignMatrix {
  /** Bucket → column, −1 for a bucket that fewer than two training pairs have. */
  readonly columnOfBucket: Int32Array;
  readonly ngramColumns: number;
  readonly scores: ZScores;
  /** z(chosen) − z(rejected) of every pair, pairs × styleWidth, scaled by `scores`. */
  readonly styleDifferences: Float64Array;
}

/** Reads only `rows` to choose columns and z-scores; applies the z-scores to every pair. */
export function designMatrix({ features }: PreferenceData, rows: Int32Array, bits: number): DesignMatrix {
  const scores = fitZScores(features, rows);
  const width = features.styleWidth;
  const styleDifferences = features.styleChosen.map((value, index) => {
    const feature = index % width;
    return zScore(scores, feature, value) - zScore(scores, feature, features.styleRejected[index] ?? 0);
  });
  return { ...frequentBuckets(features, rows, bits), scores, styleDifferences };
}

/** An n-gram of a single pair can only fit that pair: it costs memory and teaches nothing. */
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
