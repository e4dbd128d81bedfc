import { z } from "zod";
import { QuestionId } from "../questions/question-base.ts";
import { LIMITS, SafeText } from "../text/text-limits.ts";

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

/**
 * A list of texts, say a benchmark's questions, as the campaign has it: by the SHA-256 of the file that was
 * brought, so that a version says exactly what it was checked against.
 */
export const ContaminationListRef = z.strictObject({
  name: SafeText.min(1, "is empty").max(LIMITS.name),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in lower-case hex"),
});
export type ContaminationListRef = z.infer<typeof ContaminationListRef>;

/** What becomes of rows that have words in a row in common with texts that nobody should train on. */
export const DecontaminationPolicy = z.strictObject({
  /**
   * How many words in a row are a hit: GPT-3 used 13 (Brown et al. 2020, appendix C), AllenAI's open-instruct
   * 8.
   */
  words: z.union([z.literal(8), z.literal(13)], "must be 8 or 13"),
  lists: z
    .array(ContaminationListRef)
    .min(1, "needs at least one list")
    .max(LIMITS.listsPerDataset, `has more than ${LIMITS.listsPerDataset} lists`)
    .refine((lists) => new Set(lists.map(({ sha256 }) => sha256)).size === lists.length, "has a list twice")
    .refine(
      (lists) => new Set(lists.map(({ name }) => name)).size === lists.length,
      "has two lists of one name, which a report could not tell apart",
    ),
  /**
   * Nothing is left out and hits are only reported; or rows of the training split are; or rows of both
   * splits.
   */
  drop: z.enum(["nothing", "training", "all"]),
});
export type DecontaminationPolicy = z.infer<typeof DecontaminationPolicy>;

/**
 * Pairs that votes leave open may get a model's label in the training split, where it is at least so
 * probable.
 */
export const ModelLabelPolicy = z.strictObject({ minProbability: z.number().min(0.5).max(1) });
export type ModelLabelPolicy = z.infer<typeof ModelLabelPolicy>;
