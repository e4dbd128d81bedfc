import type { Outcome } from "@laurel/statistics/resampling/statistic";

/** Response id → the model that wrote it; a response of an unknown model has no entry. */
export type ResponseModels = ReadonlyMap<string, string>;

/** A mean of values that are added one at a time. */
type MeanTally = {
  readonly add: (value: number) => void;
  readonly n: () => number;
  readonly mean: () => Outcome;
};

/** The mean of no values is undefined, for the given reason. */
export function meanTally(reason: string): MeanTally {
  let [n, sum] = [0, 0];
  return {
    add(value) {
      n += 1;
      sum += value;
    },
    n: () => n,
    mean: () => (n === 0 ? { value: null, reason } : { value: sum / n }),
  };
}

export type ModelMean = { readonly model: string; readonly n: number; readonly mean: number };

/**
 * Means of values about responses, by the model that wrote them (names ascending). Values about responses of
 * unknown models are left out.
 */
export function modelMeans(): {
  readonly add: (responseId: string, value: number, models: ResponseModels) => void;
  readonly means: () => readonly ModelMean[];
} {
  const tallies = new Map<string, MeanTally>();
  return {
    add(responseId, value, models) {
      const model = models.get(responseId);
      if (model === undefined) return;
      const tally = tallies.get(model) ?? meanTally("");
      tallies.set(model, tally);
      tally.add(value);
    },
    means: () =>
      [...tallies]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([model, tally]) => ({ model, n: tally.n(), mean: tally.mean().value ?? 0 })),
  };
}
