import type { UnitValues } from "@laurel/statistics/resampling/clustered-means";
import type { PreferenceData } from "../features/preference-data.ts";
import { bootstrapMeans } from "./bootstrap-means.ts";
import { calibration } from "./calibration.ts";
import type { HeldOutPredictions } from "./held-out-predictions.ts";
import { coinScores, type PairScores, pairScores } from "./pair-scores.ts";
import type { HeldOutEstimate, PredictorReport } from "./report.ts";

export interface EvaluationInput {
  readonly data: PreferenceData;
  readonly predictions: HeldOutPredictions;
  readonly replicates: number;
  readonly random: () => number;
}

/**
 * All figures of a report that come from held-out predictions. Their intervals share one set of bootstrap
 * draws.
 */
export function evaluatePredictions({ data, predictions, replicates, random }: EvaluationInput) {
  const { rows } = predictions;
  const targets = rows.map((row) => data.targets[row] ?? 1);
  const longer = rows.map((row) =>
    Math.sign((data.chosenLength[row] ?? 0) - (data.rejectedLength[row] ?? 0)),
  );
  const model = pairScores(predictions.model, targets);
  const lengthOnly = pairScores(predictions.lengthOnly, targets);
  const coin = coinScores(targets, random);
  const curve = predictions.curve.map((point) => ({ ...point, scores: pairScores(point.model, targets) }));
  const where = (scores: PairScores, side: number) =>
    scores.right.map((right, index) => (longer[index] === side ? right : null));
  const values: Record<string, UnitValues> = {
    ...named("model", model),
    ...named("lengthOnly", lengthOnly),
    ...named("coin", coin),
    difference: model.right.map((right, index) => minus(right, lengthOnly.right[index] ?? null)),
    shorterModel: where(model, -1),
    shorterLength: where(lengthOnly, -1),
    longerModel: where(model, 1),
    longerLength: where(lengthOnly, 1),
    ...Object.assign({}, ...curve.map((point, index) => named(`curve${index}`, point.scores))),
  };
  const estimates = bootstrapMeans({
    values,
    groups: rows.map((row) => data.groups[row] ?? 0),
    replicates,
    random,
  });
  return {
    model: predictorReport("model", estimates, model),
    lengthOnly: predictorReport("lengthOnly", estimates, lengthOnly),
    coin: predictorReport("coin", estimates, coin),
    difference: of(estimates, "difference"),
    shorterPreferred: { model: of(estimates, "shorterModel"), lengthOnly: of(estimates, "shorterLength") },
    longerPreferred: { model: of(estimates, "longerModel"), lengthOnly: of(estimates, "longerLength") },
    learningCurve: curve.map(({ share, pairs, prompts }, index) => ({
      share,
      pairs,
      prompts,
      accuracy: of(estimates, `curve${index}.right`),
      nll: of(estimates, `curve${index}.loss`),
    })),
  };
}

function named(name: string, scores: PairScores): Record<string, UnitValues> {
  return { [`${name}.right`]: scores.right, [`${name}.loss`]: scores.loss, [`${name}.brier`]: scores.brier };
}

function predictorReport(
  name: string,
  estimates: Readonly<Record<string, HeldOutEstimate>>,
  scores: PairScores,
): PredictorReport {
  return {
    accuracy: of(estimates, `${name}.right`),
    nll: of(estimates, `${name}.loss`),
    brier: of(estimates, `${name}.brier`),
    calibration: calibration(scores.probability, scores.right),
  };
}

function of(estimates: Readonly<Record<string, HeldOutEstimate>>, name: string): HeldOutEstimate {
  return (
    estimates[name] ?? {
      value: null,
      low: null,
      high: null,
      pairs: 0,
      prompts: 0,
      reason: "it was not measured",
    }
  );
}

function minus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}
