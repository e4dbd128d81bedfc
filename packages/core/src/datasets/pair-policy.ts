import { z } from "zod";

/** How rankings and votes become pairs. */
export const PairPolicy = z.strictObject({
  /** What becomes of a pair that the majority calls equal: nothing, or one record in each direction. */
  ties: z.enum(["drop", "both-directions"]),
  /** Of a ranking of several: every pair, each tier with the next, or the best with the worst. */
  expansion: z.enum(["all", "adjacent", "best-worst"]),
  /** k responses give k(k−1)/2 pairs that depend on each other; of each task, at most this many are kept. */
  mostPerTask: z.int().min(1).nullable(),
  /** margin = scale · strength + offset, of the mean strength of the votes that gave one; null for no margin. Llama 2's small margins are scale 1/3, offset −1/3. */
  margin: z.strictObject({ scale: z.number().positive().max(100), offset: z.number().min(-100).max(100) }).nullable(),
});
export type PairPolicy = z.infer<typeof PairPolicy>;
