import { z } from "zod";
import { TrlPreferenceRecord } from "@laurel/core/records/trl-preference-record";

/**
 * A pair to learn from. `weight` multiplies its loss; `target` is the share of votes for `chosen`, 1 when
 * left out, 0.5 for a tie.
 */
export const TrainingRecord = TrlPreferenceRecord.extend({
  /** By how much the chosen one is better; the losses here don't use it. */
  margin: z.number().nullable().optional(),
  weight: z.number().positive().max(1000).optional(),
  target: z.number().min(0.5).max(1).optional(),
});
export type TrainingRecord = z.infer<typeof TrainingRecord>;
