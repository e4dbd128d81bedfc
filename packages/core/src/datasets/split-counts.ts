import { z } from "zod";

const Count = z.int().min(0);

/** Something counted in each split. What was stored before there was a split for validation lacks it. */
export const SplitCounts = z.strictObject({ train: Count, validation: Count.default(0), test: Count });
export type SplitCounts = z.infer<typeof SplitCounts>;
