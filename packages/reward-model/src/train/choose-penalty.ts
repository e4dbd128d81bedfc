import { bradleyTerryLoss } from "./bradley-terry-loss.ts";
import type { Penalty } from "./bradley-terry-objective.ts";
import { designMatrix } from "./design-matrix.ts";
import { fitBradleyTerry } from "./fit-bradley-terry.ts";
import type { SlopeInput } from "./fit-slope.ts";
import { fitTemperature } from "./fit-temperature.ts";
import { predictDifferences } from "./predict-differences.ts";
import type { PreferenceData } from "./preference-data.ts";
import type { PromptSplit } from "./split-by-prompt.ts";

export interface ChosenPenalty {
  readonly penalty: Penalty;
  readonly temperature: number;
}

export interface ChoosePenaltyInput {
  readonly data: PreferenceData;
  /** Inner splits of the training part: nothing outside it is seen here. */
  readonly splits: readonly PromptSplit[];
  /** From strong to weak, so that each fit starts near its answer. */
  readonly grid: readonly Penalty[];
  readonly bits: number;
}

/**
 * Fits every penalty of the grid on each inner split and keeps the one with the lowest negative
 * log-likelihood on the held-out pairs, after temperature scaling on the same; a tie goes to the stronger
 * penalty.
 */
export function* choosePenalty({
  data,
  splits,
  grid,
  bits,
}: ChoosePenaltyInput): Generator<0 | 1, ChosenPenalty> {
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
