import type { PairFeatures } from "./pair-features.ts";
import type { ZScores } from "./z-score.ts";

/**
 * Mean and population standard deviation of each style feature over both responses of the pairs in `rows`.
 * A feature that does not vary (deviation below 1e-9), or no rows, gets deviation 1.
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
