import { z } from "zod";
import { TrainingOptions } from "../train/training-options.ts";
import { Calibration } from "./calibration.ts";

/**
 * A mean over held-out pairs with its 95 % interval, as model files and the wire have it. It is the flat form
 * of an `Estimate` of statistics, with what it rests on: value and bounds are null where they are undefined,
 * and `reason` says why the value is, or else why the bounds are.
 */
export const HeldOutEstimate = z.strictObject({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  pairs: z.int().min(0),
  prompts: z.int().min(0),
  reason: z.string().max(200).nullable(),
});
export type HeldOutEstimate = z.infer<typeof HeldOutEstimate>;

export const REPORT_FORMAT_VERSION = 1;

/**
 * One predictor on the held-out pairs: the share that it got right, its mean negative log-likelihood in nats,
 * its Brier score and its calibration.
 */
export const PredictorReport = z.strictObject({
  accuracy: HeldOutEstimate,
  nll: HeldOutEstimate,
  brier: HeldOutEstimate,
  calibration: Calibration,
});
export type PredictorReport = z.infer<typeof PredictorReport>;

const BothPredictors = z.strictObject({ model: HeldOutEstimate, lengthOnly: HeldOutEstimate });

/**
 * What training found out. Every prediction of a pair comes from a model that never saw the pair's prompt.
 */
export const Report = z.strictObject({
  formatVersion: z.literal(REPORT_FORMAT_VERSION),
  seed: z.int(),
  options: TrainingOptions,
  pairs: z.int(),
  prompts: z.int(),
  trainingSha256: z.string().length(64),
  heldOutPairs: z.int(),
  heldOutPrompts: z.int(),
  evaluatedFolds: z.int(),
  model: PredictorReport,
  lengthOnly: PredictorReport,
  coin: PredictorReport,
  /**
   * Which length the length-only baseline prefers, fitted on all pairs: `weight` is the change of log-odds
   * for one standard deviation of log length.
   */
  lengthPreference: z.strictObject({ weight: z.number(), prefers: z.enum(["longer", "shorter", "neither"]) }),
  /** The accuracy of the model minus that of length-only, over the same pairs. */
  difference: HeldOutEstimate,
  shorterPreferred: BothPredictors,
  longerPreferred: BothPredictors,
  learningCurve: z.array(
    z.strictObject({
      share: z.number(),
      pairs: z.int(),
      prompts: z.int(),
      accuracy: HeldOutEstimate,
      nll: HeldOutEstimate,
    }),
  ),
  penalty: z.strictObject({ ngram: z.number(), style: z.number() }),
  temperature: z.number(),
});
export type Report = z.infer<typeof Report>;
