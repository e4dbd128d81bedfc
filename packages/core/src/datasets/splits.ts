import { z } from "zod";

/**
 * What a prompt's records are for: to train on, to choose a checkpoint by, or to test what was chosen. Files
 * and tables have the splits in this order.
 */
export const Split = z.enum(["train", "validation", "test"]);
export type Split = z.infer<typeof Split>;

const Count = z.int().min(0);

/** Counts by split. What was stored before there was a validation split lacks its count. */
export const SplitCounts = z.strictObject({ train: Count, validation: Count.default(0), test: Count });
export type SplitCounts = z.infer<typeof SplitCounts>;

export function sumOfSplits({ train, validation, test }: SplitCounts): number {
  return train + validation + test;
}
