import { z } from "zod";
import { QuestionId } from "../questions/question-id.ts";

/** How rankings and votes become pairs. */
export const PairPolicy = z.strictObject({
  /**
   * What becomes of a pair that the votes call equal: nothing; one record in each direction; one record with
   * the probability ½, where every other record says the share of the votes that prefer its chosen response;
   * or a record among those of ties, which trainers load by a config of its own.
   */
  ties: z.enum(["drop", "both-directions", "soft-label", "separate-config"]),
  /** Of a ranking of several: every pair, each tier with the next, or the best with the worst. */
  expansion: z.enum(["all", "adjacent", "best-worst"]),
  /**
   * k responses give k(k−1)/2 pairs that depend on each other; of each prompt, at most this many are kept.
   */
  mostPerPrompt: z.int().min(1).nullable(),
  /**
   * Ratings give a pair where one response's mean is above the other's by at least `minGap` points: of one
   * aspect, or of all of them (null).
   */
  ratings: z.strictObject({ aspect: QuestionId.nullable(), minGap: z.number().positive().max(9) }),
  /**
   * margin = scale · strength + offset, of the mean strength of the votes that gave one; null for no margin.
   * Llama 2's small margins are scale 1/3, offset −1/3.
   */
  margin: z
    .strictObject({ scale: z.number().positive().max(100), offset: z.number().min(-100).max(100) })
    .nullable(),
});
export type PairPolicy = z.infer<typeof PairPolicy>;
