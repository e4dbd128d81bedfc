import { STYLE_FEATURES } from "@laurel/core/records/style-features";
import { preferenceRegressionProblem } from "@laurel/statistics/comparisons/preference-regression";
import { newtonMaximise } from "@laurel/statistics/numeric/newton";

/** `weights` are of differences as they are; `scaled` of differences in root mean squares. */
export type StyleFit = { readonly weights: Float64Array; readonly scaled: Float64Array };

const WIDTH = STYLE_FEATURES.length;

/**
 * Weights of style features that tell chosen from rejected, from the given rows of flat differences (rows x
 * features): logistic regression without intercept, each feature's differences divided by their root mean
 * square, so that the ridge penalty `penalty` / 2 · sum w^2 means the same for each.
 *
 * Edge cases: a feature that never differs has weight 0; no rows have weights of 0; null where Newton's
 * method fails. Source: `preferenceRegressionProblem`.
 */
export function fitStyle(
  differences: Float64Array,
  rows: readonly number[],
  penalty: number,
): StyleFit | null {
  const chosen = new Float64Array(rows.length * WIDTH);
  rows.forEach((row, place) =>
    chosen.set(differences.subarray(row * WIDTH, (row + 1) * WIDTH), place * WIDTH),
  );
  const squares = new Float64Array(WIDTH);
  chosen.forEach((x, cell) => (squares[cell % WIDTH] = (squares[cell % WIDTH] ?? 0) + x * x));
  const scale = squares.map((sum) => (sum === 0 ? 0 : Math.sqrt(rows.length / sum)));
  const scaled = newtonMaximise(
    preferenceRegressionProblem(
      chosen.map((x, cell) => x * (scale[cell % WIDTH] ?? 0)),
      WIDTH,
      penalty,
    ),
    new Float64Array(WIDTH),
  );
  return scaled === null ? null : { weights: scaled.map((w, feature) => w * (scale[feature] ?? 0)), scaled };
}
