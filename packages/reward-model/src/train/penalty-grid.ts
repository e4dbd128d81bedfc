import type { Penalty } from "./bradley-terry-objective.ts";
import type { TrainingOptions } from "./training-options.ts";

/** Every pair of penalties, from strong to weak within each block. */
export function penaltyGrid(options: TrainingOptions): readonly Penalty[] {
  const descending = (values: readonly number[]) => values.toSorted((a, b) => b - a);
  return descending(options.stylePenalties).flatMap((style) =>
    descending(options.ngramPenalties).map((ngram) => ({ ngram, style })),
  );
}
