import { z } from "zod";
import { DatasetFilters } from "./dataset-filters.ts";
import { DecontaminationPolicy } from "./decontamination-policy.ts";
import { FamilyId } from "./family-id.ts";
import { NearDuplicatePolicy } from "./near-duplicate-policy.ts";
import { PairPolicy } from "./pair-policy.ts";

export const JudgmentOrigin = z.enum(["live", "imported", "adjudication"]);
export type JudgmentOrigin = z.infer<typeof JudgmentOrigin>;

/**
 * What a dataset is made of: forms, the command line and manifests all use it. The same spec and the same watermark give
 * the same bytes. It names no format: each of its families can be written in any format of that family.
 */
export const DatasetSpec = z.strictObject({
  version: z.literal(2),
  questionId: z.string().min(1).max(40),
  families: z
    .array(FamilyId)
    .min(1, "needs at least one kind of record")
    .refine((families) => new Set(families).size === families.length, "has a kind of record twice"),
  origins: z
    .array(JudgmentOrigin)
    .min(1, "needs at least one origin")
    .refine((origins) => new Set(origins).size === origins.length, "has an origin twice"),
  filters: DatasetFilters,
  /** Of several votes, more than half decide; ratings are means, and rankings of several are put in order of their mean place. */
  aggregation: z.literal("majority"),
  minVotes: z.int().min(1).max(1_000),
  pairs: PairPolicy,
  /** What becomes of a system turn: it stays, it stands before the first user turn's text, or it is left out. */
  systemPrompt: z.enum(["keep", "merge", "drop"]),
  /** What becomes of `<think>…</think>` at the beginning of assistant turns. */
  reasoning: z.enum(["keep", "strip"]),
  /** What becomes of a record whose every text was there before. */
  duplicates: z.enum(["keep", "drop"]),
  nearDuplicates: NearDuplicatePolicy,
  /** Null where rows are checked against no list, as in specs that were stored before there were lists. */
  decontamination: DecontaminationPolicy.nullable().default(null),
  testShare: z.number().min(0).max(0.5),
  /** Another salt holds out other prompts. */
  salt: z.string().max(100),
});
export type DatasetSpec = z.infer<typeof DatasetSpec>;
