import type { Baselines, Rate } from "@laurel/core/datasets/dataset-report";
import { STYLE_FEATURES } from "@laurel/core/records/style-features";
import { preferenceRegressionProblem } from "@laurel/statistics/comparisons/preference-regression";
import { newtonMaximise } from "@laurel/statistics/numeric/newton";
import type { InSteps } from "../files/turns.ts";
import { rateOverGroups, type RowGroups, rowGroups } from "./group-rates.ts";
import type { SampledPairs } from "./pair-sample.ts";

const WIDTH = STYLE_FEATURES.length;
const FOLDS = 5;
const PENALTY = 1;

/** More rows would not improve the fit of so few weights, and would take more time. */
const MOST_FITTED = 10_000;

/**
 * How well length alone and style alone predict which response was chosen, on the test split or, if that has
 * no rows, on the training split by cross-fitting: each of five folds, which hold whole prompts, is predicted
 * by a fit to the other four. A predictor that scores both responses alike is half right. Intervals are
 * bootstrapped over prompts, the fit as it is.
 *
 * Edge cases: no rows to predict, none to fit on, one prompt to do both with, and a fit that fails, are
 * undefined with the reason. Source: cross-fitting as in Chernozhukov et al. 2018; length as a baseline as in
 * Singhal et al. 2023.
 */
export function* baselines(train: SampledPairs, test: SampledPairs): InSteps<Baselines> {
  const crossFit = test.rows === 0;
  const pairs = crossFit ? train : test;
  const groups = rowGroups(pairs.roots);
  yield;
  const folds = Math.min(FOLDS, groups.count);
  const fittedRows = Math.min(train.rows, MOST_FITTED);
  const whole = train.rows === 0 ? null : fitStyle(train.differences, [...Array(fittedRows).keys()], PENALTY);
  yield;
  const length = (row: number) =>
    Math.sign((pairs.chosenCharacters[row] ?? 0) - (pairs.rejectedCharacters[row] ?? 0)) + 1;
  return {
    on: crossFit ? "train-by-cross-fit" : "test",
    folds: crossFit ? folds : null,
    fittedRows,
    lengthOnly: rateOverGroups(groups, length, "There are no pairs."),
    styleOnly: crossFit
      ? yield* crossFitted(train, groups, folds)
      : fitted(
          test,
          groups,
          whole,
          train.rows === 0 ? "There are no training pairs to fit on." : "The fit failed.",
        ),
    penalty: PENALTY,
    weights: whole && weightsOf(whole),
  };
}

function fitted(pairs: SampledPairs, groups: RowGroups, fit: StyleFit | null, reason: string): Rate {
  return rateOverGroups(groups, (row) => (fit === null ? null : halfPoints(pairs, row, fit)), reason);
}

function* crossFitted(pairs: SampledPairs, groups: RowGroups, folds: number): InSteps<Rate> {
  if (folds < 2)
    return {
      n: 0,
      share: {
        value: null,
        reason:
          pairs.rows === 0
            ? "There are no pairs."
            : "All pairs are of one prompt: a fit to it would be tested on it.",
      },
    };
  const foldOf = (row: number) => (groups.of[row] ?? 0) % folds;
  const rows = [...Array(pairs.rows).keys()];
  const fits: (StyleFit | null)[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    fits.push(
      fitStyle(pairs.differences, rows.filter((row) => foldOf(row) !== fold).slice(0, MOST_FITTED), PENALTY),
    );
    yield;
  }
  const failed = fits.includes(null);
  return rateOverGroups(
    groups,
    (row) => {
      const fit = failed ? null : fits[foldOf(row)];
      return fit ? halfPoints(pairs, row, fit) : null;
    },
    "The fit failed.",
  );
}

function halfPoints({ differences }: SampledPairs, row: number, { weights }: StyleFit): number {
  let score = 0;
  for (let feature = 0; feature < WIDTH; feature += 1)
    score += (weights[feature] ?? 0) * (differences[row * WIDTH + feature] ?? 0);
  return Math.sign(score) + 1;
}

/** Four decimals: the last bits of a fit are not the same on every machine. */
function weightsOf({ scaled }: StyleFit): NonNullable<Baselines["weights"]> {
  const weights = STYLE_FEATURES.map(({ name }, place) => ({
    feature: name,
    weight: Math.round((scaled[place] ?? 0) * 1e4) / 1e4 || 0,
  }));
  return weights.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.feature < b.feature ? -1 : 1));
}

/** `weights` are of differences as they are; `scaled` of differences in root mean squares. */
type StyleFit = { readonly weights: Float64Array; readonly scaled: Float64Array };

/**
 * Weights of style features that tell chosen from rejected, from the given rows of flat differences (rows x
 * features): logistic regression without intercept, each feature's differences divided by their root mean
 * square, so that the ridge penalty `penalty` / 2 · sum w^2 means the same for each.
 *
 * Edge cases: a feature that never differs has weight 0; no rows have weights of 0; null where Newton's
 * method fails. Source: `preferenceRegressionProblem`.
 */
function fitStyle(differences: Float64Array, rows: readonly number[], penalty: number): StyleFit | null {
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
