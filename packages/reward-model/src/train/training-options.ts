import { z } from "zod";
import type { Penalty } from "../losses/bradley-terry.ts";

const penalties = z.array(z.number().positive().max(1e9)).min(1).max(12);

/** The options of training, with their defaults. */
export const TrainingOptions = z.strictObject({
  /** log2 of the number of n-gram buckets. */
  bits: z.int().min(8).max(24).default(18),
  /** Prompts are dealt into this many folds; each evaluated fold is held out once. */
  folds: z.int().min(2).max(20).default(5),
  /** How many folds are held out in turn; by default all of them up to 20,000 pairs, and one beyond. */
  evaluatedFolds: z.int().min(1).max(20).optional(),
  /**
   * Folds inside the training part, on which penalties and temperature are chosen: all of them in turn up to
   * 5,000 pairs, and one beyond.
   */
  innerFolds: z.int().min(2).max(10).default(3),
  /** L2 penalties tried for each block: λ in Σ loss + λ/2 |w|². */
  ngramPenalties: penalties.default([32, 8, 2]),
  stylePenalties: penalties.default([100, 10]),
  /** The shares of the training prompts in the learning curve, to which the whole is always added. */
  learningCurve: z.array(z.number().gt(0).lt(1)).max(10).default([0.1, 0.25, 0.5]),
  bootstrapReplicates: z.int().min(100).max(10_000).default(1000),
});
export type TrainingOptions = z.infer<typeof TrainingOptions>;

/**
 * Beyond this many pairs one inner part tells penalties apart well enough, and more only cost time.
 */
const MANY_PAIRS = 5_000;

/** On how many inner folds the penalty is chosen. */
export function innerFoldsUsed(pairs: number, options: TrainingOptions): number {
  return pairs > MANY_PAIRS ? 1 : options.innerFolds;
}

/** Every pair of penalties, from strong to weak within each block. */
export function penaltyGrid(options: TrainingOptions): readonly Penalty[] {
  const descending = (values: readonly number[]) => values.toSorted((a, b) => b - a);
  return descending(options.stylePenalties).flatMap((style) =>
    descending(options.ngramPenalties).map((ngram) => ({ ngram, style })),
  );
}
