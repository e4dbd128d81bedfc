import { z } from "zod";

/**
 * How far training is: the records read, fits done or records named, of `total`. The server's main process
 * reads it from its worker, so it stands apart from the training.
 */
export const TrainingProgress = z.strictObject({
  phase: z.enum(["reading", "fitting", "measuring", "naming"]),
  done: z.int(),
  total: z.int(),
});
export type TrainingProgress = z.infer<typeof TrainingProgress>;
