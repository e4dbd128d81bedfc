import { deriveSeed, seededRandom } from "@laurel/statistics/numeric/seeded-random";
import { type DesignMatrix, designMatrix, predictDifferences } from "../features/design-matrix.ts";
import type { PreferenceData } from "../features/preference-data.ts";
import {
  bradleyTerryLoss,
  bradleyTerryObjective,
  diagonalCurvature,
  type Penalty,
} from "../losses/bradley-terry.ts";
import { minimizeLbfgs } from "./lbfgs.ts";
import { type PromptSplit, splitByPrompt } from "./prompt-splits.ts";
import { fitTemperature, type SlopeInput } from "./slope-fits.ts";
import { innerFoldsUsed, penaltyGrid, type TrainingOptions } from "./training-options.ts";

export interface TrainedPart extends ChosenPenalty {
  readonly matrix: DesignMatrix;
  readonly weights: Float64Array;
}

export interface TrainPartInput {
  readonly data: PreferenceData;
  readonly rows: Int32Array;
  readonly options: TrainingOptions;
  readonly seed: number;
}

/** Trains on `rows`: chooses penalty and temperature by inner validation, then fits on all of the rows. */
export function* trainPart({ data, rows, options, seed }: TrainPartInput): Generator<0 | 1, TrainedPart> {
  const splits = splitByPrompt(
    rows,
    data.groups,
    options.innerFolds,
    seededRandom(deriveSeed(seed, "inner")),
  );
  const chosen = yield* choosePenalty({
    data,
    splits: splits.slice(0, innerFoldsUsed(rows.length, options)),
    grid: penaltyGrid(options),
    bits: options.bits,
  });
  const matrix = designMatrix(data, rows, options.bits);
  const weights = yield* fitBradleyTerry({ data, matrix, rows, penalty: chosen.penalty });
  return { penalty: chosen.penalty, temperature: chosen.temperature, matrix, weights };
}

interface ChosenPenalty {
  readonly penalty: Penalty;
  readonly temperature: number;
}

interface ChoosePenaltyInput {
  readonly data: PreferenceData;
  /** Inner splits of the training part, so that nothing outside it is seen here. */
  readonly splits: readonly PromptSplit[];
  /** From strong to weak, so that each fit starts near its answer. */
  readonly grid: readonly Penalty[];
  readonly bits: number;
}

/**
 * Fits every penalty of the grid on each inner split and keeps the one with the lowest negative
 * log-likelihood on the held-out pairs, after temperature scaling on the same pairs. If two penalties do
 * equally well, the stronger one is kept.
 */
function* choosePenalty({ data, splits, grid, bits }: ChoosePenaltyInput): Generator<0 | 1, ChosenPenalty> {
  const heldOut = Int32Array.from(splits.flatMap((split) => [...split.heldOut]));
  const predicted = grid.map(() => new Float64Array(heldOut.length));
  let offset = 0;
  for (const { train, heldOut: part } of splits) {
    const matrix = designMatrix(data, train, bits);
    let start: Float64Array | undefined;
    for (const [index, penalty] of grid.entries()) {
      const weights: Float64Array = yield* fitBradleyTerry({
        data,
        matrix,
        rows: train,
        penalty,
        ...(start && { start }),
      });
      predicted[index]?.set(predictDifferences(data, matrix, part, weights), offset);
      start = weights;
    }
    offset += part.length;
  }
  const targets = Float64Array.from(heldOut, (row) => data.targets[row] ?? 1);
  const weights = Float64Array.from(heldOut, (row) => data.weights[row] ?? 1);
  const tried = grid.map((penalty, index) =>
    scored(penalty, { differences: predicted[index] ?? new Float64Array(), targets, weights }),
  );
  return tried.reduce((best, next) => (next.loss < best.loss ? next : best));
}

function scored(penalty: Penalty, heldOut: SlopeInput): ChosenPenalty & { readonly loss: number } {
  const temperature = fitTemperature(heldOut);
  const loss = heldOut.differences.reduce(
    (sum, d, index) =>
      sum + (heldOut.weights[index] ?? 1) * bradleyTerryLoss(d / temperature, heldOut.targets[index] ?? 1),
    0,
  );
  return { penalty, temperature, loss };
}

/** The tolerance of a fit. On real data, a tenth of it changes held-out accuracy by less than 0.001. */
const TOLERANCE = 1e-3;

export interface FitInput {
  readonly data: PreferenceData;
  readonly matrix: DesignMatrix;
  readonly rows: Int32Array;
  readonly penalty: Penalty;
  /** The weights to start from, such as those of a similar fit; zeros when left out. */
  readonly start?: Float64Array;
}

/**
 * Fits the weights, n-gram columns first, then style. It yields 0 while it works, and 1 when the fit is done.
 */
export function* fitBradleyTerry({
  data,
  matrix,
  rows,
  penalty,
  start,
}: FitInput): Generator<0 | 1, Float64Array> {
  const objective = bradleyTerryObjective(data, matrix, rows, penalty);
  const curvature = diagonalCurvature(data, matrix, rows, penalty);
  const steps = minimizeLbfgs(objective, start ?? new Float64Array(curvature.length), curvature, TOLERANCE);
  for (;;) {
    const step = steps.next();
    yield step.done ? 1 : 0;
    if (step.done) return step.value;
  }
}
