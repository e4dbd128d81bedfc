import { z } from "zod";
import { LIMITS } from "../text/limits.ts";
import { ContaminationListRef } from "./contamination-list-ref.ts";

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
