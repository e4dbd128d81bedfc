import { seededRandom } from "@laurel/statistics/numeric/seeded-random";
import { deriveSeed } from "../train/derive-seed.ts";
import { designMatrix } from "../train/design-matrix.ts";
import { fitBradleyTerry } from "../train/fit-bradley-terry.ts";
import { fitLengthOnly } from "../train/fit-length-only.ts";
import { lengthDifferences } from "../train/length-differences.ts";
import { predictDifferences } from "../train/predict-differences.ts";
import type { PreferenceData } from "../train/preference-data.ts";
import type { PromptSplit } from "../train/split-by-prompt.ts";
import { takePrompts } from "../train/take-prompts.ts";
import { trainPart, type TrainedPart } from "../train/train-part.ts";
import type { TrainingOptions } from "../train/training-options.ts";
import type { CurvePredictions, HeldOutPredictions } from "./held-out-predictions.ts";

interface PartInput {
  readonly data: PreferenceData;
  readonly split: PromptSplit;
  readonly options: TrainingOptions;
  readonly seed: number;
}

/** One split: everything is learnt from `split.train`, then asked about `split.heldOut`. */
export function* predictHeldOut({
  data,
  split,
  options,
  seed,
}: PartInput): Generator<0 | 1, HeldOutPredictions> {
  const part = yield* trainPart({ data, rows: split.train, options, seed });
  const model = calibrated(
    predictDifferences(data, part.matrix, split.heldOut, part.weights),
    part.temperature,
  );
  const lengthWeight = fitLengthOnly(data, part.matrix, split.train);
  const curve: CurvePredictions[] = [];
  for (const share of options.learningCurve.toSorted((a, b) => a - b))
    curve.push(yield* curvePoint({ data, split, options, seed }, part, share));
  curve.push({ share: 1, ...sizeOf(data, split.train), model });
  return {
    rows: [...split.heldOut],
    model,
    lengthOnly: [...lengthDifferences(data, part.matrix, split.heldOut)].map((d) => d * lengthWeight),
    curve,
  };
}

/**
 * The same penalty and temperature on fewer prompts: a penalty is a prior, and does not depend on how much
 * was seen.
 */
function* curvePoint(
  { data, split, options, seed }: PartInput,
  part: TrainedPart,
  share: number,
): Generator<0 | 1, CurvePredictions> {
  const rows = takePrompts(split.train, data.groups, share, seededRandom(deriveSeed(seed, "curve")));
  const matrix = designMatrix(data, rows, options.bits);
  const weights = yield* fitBradleyTerry({ data, matrix, rows, penalty: part.penalty });
  return {
    share,
    ...sizeOf(data, rows),
    model: calibrated(predictDifferences(data, matrix, split.heldOut, weights), part.temperature),
  };
}

function sizeOf(data: PreferenceData, rows: Int32Array) {
  return { pairs: rows.length, prompts: new Set(Array.from(rows, (row) => data.groups[row])).size };
}

function calibrated(differences: Float64Array, temperature: number): readonly number[] {
  return Array.from(differences, (d) => d / temperature);
}
