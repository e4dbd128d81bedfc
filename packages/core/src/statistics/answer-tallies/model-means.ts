import type { ResponseModels } from "./answer-tally.ts";
import { type MeanTally, meanTally } from "./mean-tally.ts";

export type ModelMean = { readonly model: string; readonly n: number; readonly mean: number };

/**
 * Means of values about responses by the model that wrote them, names ascending; values about unknown models
 * are not among them.
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
