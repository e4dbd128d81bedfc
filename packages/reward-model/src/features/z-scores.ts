import type { PairFeatures } from "./pair-features.ts";

export interface ZScores {
  readonly mean: readonly number[];
  /** 1 where a feature does not vary, so that its z-score is 0. */
  readonly deviation: readonly number[];
}

export const Z_CLIP = 5;

/**
 * (value − mean) / deviation of feature `index`, clipped to ±5. Without the clip one rare style, such as a
 * page of code, greatly increases the negative log-likelihood at the same accuracy.
 */
export function zScore(scores: ZScores, index: number, value: number): number {
  const z = (value - (scores.mean[index] ?? 0)) / (scores.deviation[index] ?? 1);
  return Math.max(-Z_CLIP, Math.min(Z_CLIP, z));
}

/**
 * The mean and population standard deviation of each style feature over both responses of the pairs in
 * `rows`. The deviation is 1 for a feature that does not vary (below 1e-9), or without rows.
 */
export function fitZScores(features: PairFeatures, rows: Int32Array): ZScores {
  const width = features.styleWidth;
  const mean = column(width, (index) =>
    average(
      rows,
      (row) =>
        (at(features.styleChosen, row * width + index) + at(features.styleRejected, row * width + index)) / 2,
    ),
  );
  const variance = column(width, (index) => {
    const centre = mean[index] ?? 0;
    return average(
      rows,
      (row) =>
        ((at(features.styleChosen, row * width + index) - centre) ** 2 +
          (at(features.styleRejected, row * width + index) - centre) ** 2) /
        2,
    );
  });
  return { mean, deviation: variance.map((value) => (value > 1e-18 ? Math.sqrt(value) : 1)) };
}

const at = (values: Float64Array, index: number) => values[index] ?? 0;

const column = (width: number, of: (index: number) => number) =>
  Array.from({ length: width }, (_, index) => of(index));

function average(rows: Int32Array, of: (row: number) => number): number {
  return rows.length === 0 ? 0 : rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
}
