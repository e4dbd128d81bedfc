import { setImmediate } from "node:timers/promises";
import type { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { deriveSeed, seededRandom } from "@laurel/statistics/numeric/seeded-random";
import { evaluatePredictions } from "../evaluate/evaluation.ts";
import {
  type HeldOutPredictions,
  poolPredictions,
  predictHeldOut,
} from "../evaluate/held-out-predictions.ts";
import { type Report, REPORT_FORMAT_VERSION } from "../evaluate/report.ts";
import { buildPreferenceData } from "../features/preference-data.ts";
import { buildRewardModel } from "../model/build-reward-model.ts";
import type { RewardModel } from "../model/reward-model.ts";
import { splitByPrompt } from "./prompt-splits.ts";
import { fitLengthOnly } from "./slope-fits.ts";
import { trainPart } from "./train-part.ts";
import { innerFoldsUsed, penaltyGrid, TrainingOptions } from "./training-options.ts";
import type { TrainingProgress } from "./training-progress.ts";
import { prepareRecords, type TrainingRecord } from "./training-records.ts";

export interface TrainRewardModelInput {
  readonly records: readonly TrainingRecord[];
  /** Any safe integer; the same records, seed and options give the same bytes. */
  readonly seed: number;
  readonly options?: z.input<typeof TrainingOptions>;
  readonly onProgress?: (progress: TrainingProgress) => void;
  readonly isCancelled?: () => boolean;
}

/**
 * Runs all training steps, and lets the event loop handle messages in between. Throws CONFLICT with
 * `details.cancelled` when training is cancelled.
 */
export async function trainRewardModel({
  records,
  seed,
  options,
  onProgress,
  isCancelled,
}: TrainRewardModelInput): Promise<TrainingResult> {
  if (!Number.isSafeInteger(seed))
    throw new DomainError("INVALID", `the seed must be a whole number, and is ${seed}`, { field: "seed" });
  const parsed = TrainingOptions.safeParse(options ?? {});
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new DomainError(
      "INVALID",
      `training option "${issue?.path.join(".") ?? ""}": ${issue?.message ?? "is not known"}`,
      { field: "options" },
    );
  }
  const steps = trainingSteps({ records, seed, options: parsed.data });
  let last = "";
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const progress = JSON.stringify(step.value);
    if (progress !== last) onProgress?.(step.value);
    last = progress;
    await setImmediate();
    if (isCancelled?.() === true)
      throw new DomainError("CONFLICT", "training was cancelled", { cancelled: true });
  }
}

/**
 * Beyond this many pairs one held-out part is precise enough, and measuring more only costs time.
 */
const MANY_PAIRS = 20_000;

interface TrainingInput {
  readonly records: readonly TrainingRecord[];
  readonly seed: number;
  readonly options: TrainingOptions;
}

interface TrainingResult {
  readonly model: RewardModel;
  readonly report: Report;
}

/**
 * Training in steps, between which it can be paused or abandoned: it reads, measures on held-out prompts by
 * cross-validation, and then trains the model that is kept on all pairs.
 */
function* trainingSteps({
  records,
  seed,
  options,
}: TrainingInput): Generator<TrainingProgress, TrainingResult> {
  const prepared = prepareRecords(records);
  const data = yield* counted("reading", records.length, buildPreferenceData(prepared, options.bits));
  const rows = Int32Array.from(prepared.records.keys());
  const splits = splitByPrompt(
    rows,
    data.groups,
    options.folds,
    seededRandom(deriveSeed(seed, "folds")),
  ).slice(0, evaluatedFolds(rows.length, options));

  const fits = fitCounter(splits.length, rows.length, options);
  const parts: HeldOutPredictions[] = [];
  for (const split of splits) parts.push(yield* fits.report(predictHeldOut({ data, split, options, seed })));
  const part = yield* fits.report(trainPart({ data, rows, options, seed }));

  yield { phase: "measuring", done: 0, total: 1 };
  const predictions = poolPredictions(parts);
  const evaluation = evaluatePredictions({
    data,
    predictions,
    replicates: options.bootstrapReplicates,
    random: seededRandom(deriveSeed(seed, "evaluation")),
  });
  const lengthWeight = fitLengthOnly(data, part.matrix, rows);
  const report: Report = {
    formatVersion: REPORT_FORMAT_VERSION,
    seed,
    options,
    pairs: rows.length,
    prompts: data.groupCount,
    trainingSha256: prepared.sha256,
    heldOutPairs: predictions.rows.length,
    heldOutPrompts: new Set(predictions.rows.map((row) => data.groups[row])).size,
    evaluatedFolds: splits.length,
    ...evaluation,
    lengthPreference: {
      weight: lengthWeight,
      prefers: lengthWeight > 0 ? "longer" : lengthWeight < 0 ? "shorter" : "neither",
    },
    penalty: part.penalty,
    temperature: part.temperature,
  };
  const model = yield* counted("naming", records.length, buildRewardModel(prepared.records, part, report));
  return { model, report };
}

function evaluatedFolds(pairs: number, options: TrainingOptions): number {
  return Math.min(options.folds, options.evaluatedFolds ?? (pairs > MANY_PAIRS ? 1 : options.folds));
}

function* counted<T>(
  phase: TrainingProgress["phase"],
  total: number,
  steps: Generator<number, T>,
): Generator<TrainingProgress, T> {
  yield { phase, done: 0, total };
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { phase, done: step.value, total };
  }
}

function fitCounter(splits: number, pairs: number, options: TrainingOptions) {
  const perPart = innerFoldsUsed(pairs, options) * penaltyGrid(options).length + 1;
  const total = splits * (perPart + options.learningCurve.length) + perPart;
  let done = 0;
  return {
    report: function* <T>(steps: Generator<0 | 1, T>): Generator<TrainingProgress, T> {
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
        done += step.value;
        yield { phase: "fitting", done, total };
      }
    },
  };
}
