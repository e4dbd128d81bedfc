import type { TrainingOptions } from "./training-options.ts";

/**
 * Beyond this many pairs one inner part tells penalties apart well enough, and repeating it only costs time.
 */
const MANY_PAIRS = 5_000;

/** How many inner parts choose the penalty. */
export function innerFoldsUsed(pairs: number, options: TrainingOptions): number {
  return pairs > MANY_PAIRS ? 1 : options.innerFolds;
}
