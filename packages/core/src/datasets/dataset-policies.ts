import { z } from "zod";
import { QuestionId } from "../questions/question-base.ts";
import { LIMITS, SafeText } from "../text/text-limits.ts";

/** How rankings and votes become pairs. */
export const PairPolicy = z.strictObject({
  /**
   * What becomes of a pair that the votes call equal: nothing; one record in each direction; one record with
   * probability ½, beside records whose probability is the share of votes for their chosen response; or a
   * record among the ties, which trainers load as a configuration of their own.
   */
  ties: z.enum(["drop", "both-directions", "soft-label", "separate-config"]),
  /**
   * Which pairs a ranking of three or more gives: every pair, each tier with the next, or best with worst.
   */
  expansion: z.enum(["all", "adjacent", "best-worst"]),
  /**
   * At most this many pairs of a prompt are kept, since the k(k−1)/2 pairs of k responses depend on each
   * other.
   */
  mostPerPrompt: z.int().min(1).nullable(),
  /**
   * Ratings give a pair where the mean of one response is at least `minGap` points above that of the other,
   * by one aspect or by the mean of all aspects (null).
   */
  ratings: z.strictObject({ aspect: QuestionId.nullable(), minGap: z.number().positive().max(9) }),
  /**
   * margin = scale · strength + offset, for the mean strength of the votes that gave one; null for no margin.
   * Scale 1/3 and offset −1/3 give Llama 2's small margins.
   */
  margin: z
    .strictObject({ scale: z.number().positive().max(100), offset: z.number().min(-100).max(100) })
    .nullable(),
});
export type PairPolicy = z.infer<typeof PairPolicy>;

/** What becomes of prompts that say nearly the same. */
export const NearDuplicatePolicy = z.strictObject({
  /**
   * Two prompts are near if their estimated Jaccard similarity over shingles of 5 words is at least this. One
   * changed word in 20 lowers it to 0.52.
   */
  threshold: z.number().min(0.3).max(1),
  /**
   * What is left out: nothing, so that leaks are only reported; training prompts near a test prompt; or all
   * but one of those that are near each other.
   */
  drop: z.enum(["nothing", "leaks", "all"]),
});
export type NearDuplicatePolicy = z.infer<typeof NearDuplicatePolicy>;

/**
 * A list of texts, such as a benchmark's questions, by the SHA-256 of the uploaded file, so that a version
 * says exactly what it was checked against.
 */
export const ContaminationListRef = z.strictObject({
  name: SafeText.min(1, "is empty").max(LIMITS.name),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in lower-case hex"),
});
export type ContaminationListRef = z.infer<typeof ContaminationListRef>;

/** What becomes of rows that share a run of words with texts that nobody should train on. */
export const DecontaminationPolicy = z.strictObject({
  /**
   * How many shared words in a row are a hit: GPT-3 used 13 (Brown et al. 2020, appendix C), AllenAI's
   * open-instruct 8.
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
   * Which rows with a hit are left out: none, so that hits are only reported; those of the training split; or
   * those of all splits.
   */
  drop: z.enum(["nothing", "training", "all"]),
});
export type DecontaminationPolicy = z.infer<typeof DecontaminationPolicy>;

/**
 * Pairs that votes leave open get a model's label in the training split where the label is at least this
 * probable.
 */
export const ModelLabelPolicy = z.strictObject({ minProbability: z.number().min(0.5).max(1) });
export type ModelLabelPolicy = z.infer<typeof ModelLabelPolicy>;
