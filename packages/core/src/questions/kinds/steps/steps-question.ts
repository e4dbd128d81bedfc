import { z } from "zod";
import { QUESTION_BASE } from "../../question-base.ts";
import { SplitRule } from "./split-rule.ts";

/** Whether each reasoning step is right (+1), neutral (0) or wrong (−1), for process rewards. */
export const StepsQuestion = z.strictObject({
  ...QUESTION_BASE,
  kind: z.literal("steps"),
  split: SplitRule,
  /** As in PRM800K: what comes after the first wrong step is not labeled. */
  stopAtFirstError: z.boolean(),
  /** Ask how the first wrong step should have gone on. */
  continuation: z.boolean(),
});
export type StepsQuestion = z.infer<typeof StepsQuestion>;
