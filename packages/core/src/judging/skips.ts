import { z } from "zod";

export const SkipReason = z.enum(["unclear", "language", "harmful", "broken", "other"]);
export type SkipReason = z.infer<typeof SkipReason>;

const SKIPS_TO_LEAD = 3;

/**
 * Whether a task goes to the lead instead of to another annotator, because several people skipped it or
 * nobody is left to judge it. `others` counts the annotators who have neither judged, skipped nor leased it.
 */
export function isExhausted(skips: number, others: number): boolean {
  return skips >= SKIPS_TO_LEAD || others <= 0;
}
