import type { SplitCounts } from "./split-counts.ts";

/** How many there are in all splits together. */
export function sumOfSplits({ train, validation, test }: SplitCounts): number {
  return train + validation + test;
}
