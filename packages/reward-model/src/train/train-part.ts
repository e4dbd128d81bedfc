import { seededRandom } from "@laurel/statistics/numeric/seeded-random";
import { type ChosenPenalty, choosePenalty } from "./choose-penalty.ts";
import { deriveSeed } from "./derive-seed.ts";
import { type DesignMatrix, designMatrix } from "./design-matrix.ts";
import { fitBradleyTerry } from "./fit-bradley-terry.ts";
import { innerFoldsUsed } from "./inner-folds-used.ts";
import { penaltyGrid } from "./penalty-grid.ts";
import type { PreferenceData } from "./preference-data.ts";
import { splitByPrompt } from "./split-by-prompt.ts";
import type { TrainingOptions } from "./training-options.ts";

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

/** One whole training on `rows`: penalty and temperature by inner validation, then a fit on all of them. */
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
