import { z } from "zod";

/** What becomes of prompts that say nearly the same. */
export const NearDuplicatePolicy = z.strictObject({
  /**
   * Estimated Jaccard similarity over shingles of 5 words from which two prompts are near; one changed word
   * of 20 leaves 0.52.
   */
  threshold: z.number().min(0.3).max(1),
  /**
   * Nothing is left out and leaks are only reported; or training prompts near a test prompt; or, of all that
   * are near each other, all but one.
   */
  drop: z.enum(["nothing", "leaks", "all"]),
});
export type NearDuplicatePolicy = z.infer<typeof NearDuplicatePolicy>;
