import { z } from "zod";

/**
 * Why one line can't be imported. `line` counts from 1; `field` is the column, or empty for the whole line.
 */
export const ImportProblem = z.strictObject({
  line: z.int().min(1),
  field: z.string(),
  reason: z.string(),
});
export type ImportProblem = z.infer<typeof ImportProblem>;
