import { z } from "zod";

export const JudgmentOrigin = z.enum(["live", "imported", "adjudication"]);
export type JudgmentOrigin = z.infer<typeof JudgmentOrigin>;

/** What a dataset is made of. The same spec and the same watermark give the same bytes. */
export const DatasetSpec = z.strictObject({
  version: z.literal(1),
  questionId: z.string().min(1).max(40),
  origins: z
    .array(JudgmentOrigin)
    .min(1, "needs at least one origin")
    .refine((origins) => new Set(origins).size === origins.length, "has an origin twice"),
  aggregation: z.literal("majority"),
  /** What becomes of a pair that the majority calls equal: nothing, or one record in each direction. */
  tiePolicy: z.enum(["drop", "both-directions"]),
  minVotes: z.int().min(1).max(1_000),
  testShare: z.number().min(0).max(0.5),
  /** Another salt holds out other prompts. */
  salt: z.string().max(100),
});
export type DatasetSpec = z.infer<typeof DatasetSpec>;
