import { deriveSeed, seededRandom } from "@laurel/statistics/numeric/seeded-random";
import { designMatrix, lengthDifferences, predictDifferences } from "../features/design-matrix.ts";
import type { PreferenceData } from "../features/preference-data.ts";
import { type PromptSplit, takePrompts } from "../train/prompt-splits.ts";
import { fitLengthOnly } from "../train/slope-fits.ts";
import { fitBradleyTerry, type TrainedPart, trainPart } from "../train/train-part.ts";
import type { TrainingOptions } from "../train/training-options.ts";

/** Calibrated differences r(chosen) − r(rejected) on the held-out pairs `rows`, in their order. */
export interface HeldOutPredictions {
  readonly rows: readonly number[];
  readonly model: readonly number[];
  readonly lengthOnly: readonly number[];
  readonly curve: readonly CurvePredictions[];
}

interface CurvePredictions {
  readonly share: number;
  /** How many pairs and prompts were trained on; after pooling, the mean over the parts. */
  readonly pairs: number;
  readonly prompts: number;
  readonly model: readonly number[];
}

interface PartInput {
  readonly data: PreferenceData;
  readonly split: PromptSplit;
  readonly options: TrainingOptions;
  readonly seed: number;
}

/** Learns everything from `split.train` and predicts `split.heldOut`. */
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
 * Trains on fewer prompts with the same penalty and temperature: a penalty is a prior, so it does not depend
 * on the amount of data.
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

/** Joins the parts of a cross-validation. Every pair is in at most one of them. */
export function poolPredictions(parts: readonly HeldOutPredictions[]): HeldOutPredictions {
  const mean = (values: readonly number[]) =>
    Math.round(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length));
  const points = (index: number) => parts.flatMap((part) => part.curve[index] ?? []);
  return {
    rows: parts.flatMap((part) => part.rows),
    model: parts.flatMap((part) => part.model),
    lengthOnly: parts.flatMap((part) => part.lengthOnly),
    curve: (parts[0]?.curve ?? []).map(({ share }, index) => ({
      share,
      pairs: mean(points(index).map((point) => point.pairs)),
      prompts: mean(points(index).map((point) => point.prompts)),
      model: points(index).flatMap((point) => point.model),
    })),
  };
}
