import { z } from "zod";

export const SkipReason = z.enum(["unclear", "language", "harmful", "broken", "other"]);
export type SkipReason = z.infer<typeof SkipReason>;

const SKIPS_TO_LEAD = 3;

/**
 * Whether a task goes to the lead instead of on to the next annotator: several people skipped it, or nobody
 * is left who could still judge it (`others` counts the annotators who have neither judged, skipped nor
 * leased it).
 */
export function isExhausted(skips: number, others: number): boolean {
  return skips >= SKIPS_TO_LEAD || others <= 0;
}
