import { z } from "zod";
import { Id } from "../ids/id.ts";
import { LIMITS } from "../text/limits.ts";
import { SafeText } from "../text/safe-text.ts";
import { DatasetFilters } from "./dataset-filters.ts";
import { DecontaminationPolicy } from "./decontamination-policy.ts";
import { FamilyId } from "./family-id.ts";
import { ModelLabelPolicy } from "./model-label-policy.ts";
import { NearDuplicatePolicy } from "./near-duplicate-policy.ts";
import { PairPolicy } from "./pair-policy.ts";

export const JudgmentOrigin = z.enum(["live", "imported", "adjudication"]);
export type JudgmentOrigin = z.infer<typeof JudgmentOrigin>;

/**
 * What a dataset is made of: forms, the command line and manifests all use it. The same spec and the same
 * watermark give the same bytes. It names no format: each of its families can be written in any format of
 * that family.
 */
export const DatasetSpec = z.strictObject({
  version: z.literal(3),
  questionId: z.string().min(1).max(40),
  /**
   * Campaigns beside the dataset's own whose judgments are in too: they asked a question of the same id and
   * kind.
   */
  otherCampaigns: z
    .array(Id)
    .max(20)
    .refine((ids) => new Set(ids).size === ids.length, "has a campaign twice"),
  families: z
    .array(FamilyId)
    .min(1, "needs at least one kind of record")
    .refine((families) => new Set(families).size === families.length, "has a kind of record twice"),
  origins: z
    .array(JudgmentOrigin)
    .min(1, "needs at least one origin")
    .refine((origins) => new Set(origins).size === origins.length, "has an origin twice"),
  filters: DatasetFilters,
  /**
   * Of several votes, more than half decide; or what is most probable by one-coin Dawid-Skene, which weighs
   * each annotator by their estimated accuracy. Either way ratings are means, and rankings of several are put
   * in order of their mean place.
   */
  aggregation: z.enum(["majority", "dawid-skene"]),
  minVotes: z.int().min(1).max(1_000),
  pairs: PairPolicy,
  /** Null where nobody but people labels. */
  modelLabels: ModelLabelPolicy.nullable().default(null),
  /**
   * What becomes of a system turn: it stays, it stands before the first user turn's text, or it is left out.
   */
  systemPrompt: z.enum(["keep", "merge", "drop"]),
  /** What becomes of `<think>…</think>` at the beginning of assistant turns. */
  reasoning: z.enum(["keep", "strip"]),
  /** What becomes of a record whose every text was there before. */
  duplicates: z.enum(["keep", "drop"]),
  nearDuplicates: NearDuplicatePolicy,
  /** Null where rows are checked against no list, as in specs that were stored before there were lists. */
  decontamination: DecontaminationPolicy.nullable().default(null),
  testShare: z.number().min(0).max(0.5),
  validationShare: z.number().min(0).max(0.5),
  /** Another salt holds out other prompts. */
  salt: z.string().max(100),
  /**
   * What the data are licensed by, for the card: the Hub's or SPDX's identifier, or the owner's own words;
   * null where nobody said.
   */
  license: SafeText.min(1, "is empty").max(LIMITS.name).nullable(),
});
export type DatasetSpec = z.infer<typeof DatasetSpec>;
