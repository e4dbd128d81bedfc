import { z } from "zod";

/** How far training is: records read, fits done, or records named, of `total`. */
export const TrainingProgress = z.strictObject({
  phase: z.enum(["reading", "fitting", "measuring", "naming"]),
  done: z.int(),
  total: z.int(),
});
export type TrainingProgress = z.infer<typeof TrainingProgress>;
