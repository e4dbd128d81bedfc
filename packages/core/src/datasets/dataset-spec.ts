import { z } from "zod";
import { Id } from "../ids/id.ts";
import { MetadataPlaces } from "../records/metadata-place.ts";
import { LIMITS, SafeText } from "../text/text-limits.ts";
import { DatasetFilters } from "./dataset-filters.ts";
import {
  DecontaminationPolicy,
  ModelLabelPolicy,
  NearDuplicatePolicy,
  PairPolicy,
} from "./dataset-policies.ts";
import { FamilyId } from "./families.ts";

const JudgmentOrigin = z.enum(["live", "imported", "adjudication"]);
type JudgmentOrigin = z.infer<typeof JudgmentOrigin>;

/**
 * What a dataset is made of, for forms, the command line and manifests alike. The same spec and the same
 * watermark give the same bytes. A spec names no format, since each of its families can be written in any
 * format of that family.
 */
export const DatasetSpec = z.strictObject({
  version: z.literal(3),
  questionId: z.string().min(1).max(40),
  /**
   * Campaigns beside the dataset's own whose judgments are taken too; they must have asked a question of the
   * same id and kind.
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
   * How several votes decide: by more than half of them, or by what is most probable under one-coin
   * Dawid-Skene, which weighs annotators by their estimated accuracy. Either way ratings are averaged, and
   * rankings of three or more are combined by mean place.
   */
  aggregation: z.enum(["majority", "dawid-skene"]),
  minVotes: z.int().min(1).max(1_000),
  pairs: PairPolicy,
  /** Null where only people label. */
  modelLabels: ModelLabelPolicy.nullable().default(null),
  /**
   * What becomes of a system turn: it stays, it stands before the first user turn's text, or it is left out.
   */
  systemPrompt: z.enum(["keep", "merge", "drop"]),
  /** What becomes of `<think>…</think>` at the beginning of assistant turns. */
  reasoning: z.enum(["keep", "strip"]),
  /** What becomes of a record all of whose texts were in a record before it. */
  duplicates: z.enum(["keep", "drop"]),
  nearDuplicates: NearDuplicatePolicy,
  /** Null where rows are checked against no list; specs stored before there were lists have none. */
  decontamination: DecontaminationPolicy.nullable().default(null),
  testShare: z.number().min(0).max(0.5),
  validationShare: z.number().min(0).max(0.5),
  /** Another salt holds out other prompts. */
  salt: z.string().max(100),
  /**
   * The license of the data, for the card: an identifier of the Hub or of SPDX, or the owner's own words;
   * null where nobody said.
   */
  license: SafeText.min(1, "is empty").max(LIMITS.name).nullable(),
  /**
   * The columns of metadata that rows carry, for formats that have a place for them. Left out where there are
   * none, as in specs of before.
   */
  metadata: MetadataPlaces.min(1).optional(),
});
export type DatasetSpec = z.infer<typeof DatasetSpec>;

/** The spec that forms and the command line start from. */
export function usualSpec(questionId: string, families: readonly FamilyId[]): DatasetSpec {
  return {
    version: 3,
    questionId,
    otherCampaigns: [],
    families: [...families],
    origins: ["live", "imported"],
    filters: {
      minAgreement: 0,
      onTest: false,
      minPosterior: 0,
      minSkill: 0,
      tags: [],
      withoutTags: [],
      languages: [],
      withoutFlags: [],
      maxCharacters: null,
      from: null,
      until: null,
    },
    aggregation: "majority",
    minVotes: 1,
    pairs: {
      ties: "drop",
      expansion: "all",
      mostPerPrompt: null,
      ratings: { aspect: null, minGap: 1 },
      margin: null,
    },
    modelLabels: null,
    systemPrompt: "keep",
    reasoning: "keep",
    duplicates: "drop",
    nearDuplicates: { threshold: 0.6, drop: "nothing" },
    decontamination: null,
    testShare: 0.1,
    validationShare: 0,
    salt: "",
    license: null,
  };
}

/**
 * Whether a spec needs annotators' accuracies, which are estimated from all votes before any of them decides.
 */
export function weighsAnnotators({
  aggregation,
  filters,
}: Pick<DatasetSpec, "aggregation" | "filters">): boolean {
  return aggregation === "dawid-skene" || filters.minPosterior > 0 || filters.minSkill > 0;
}

/** Whether a spec needs what rows of files said of prompts and responses in other columns. */
export function readsMetadata({ filters, metadata }: Pick<DatasetSpec, "filters" | "metadata">): boolean {
  return filters.metadata !== undefined || metadata !== undefined;
}

/** The first version had only preference pairs, of all judgments of some origins. */
const FirstSpec = z.strictObject({
  version: z.literal(1),
  questionId: z.string(),
  origins: z.array(JudgmentOrigin),
  aggregation: z.literal("majority"),
  tiePolicy: z.enum(["drop", "both-directions"]),
  minVotes: z.int(),
  testShare: z.number(),
  salt: z.string(),
});

/**
 * The second version was of one campaign, decided by majorities, in two splits, with pairs capped by task.
 */
const SecondSpec = z.looseObject({
  version: z.literal(2),
  questionId: z.string(),
  families: DatasetSpec.shape.families,
  filters: z.looseObject({}),
  pairs: z.looseObject({ mostPerTask: PairPolicy.shape.mostPerPrompt }),
});

/**
 * A stored spec of any version, as one of today's that means the same. A cap by task becomes one by prompt,
 * since a prompt seldom has two tasks.
 */
export function readSpec(stored: unknown): DatasetSpec {
  const first = FirstSpec.safeParse(stored);
  if (first.success) {
    const { version: _, tiePolicy, questionId, ...same } = first.data;
    const usual = usualSpec(questionId, ["pairs"]);
    return { ...usual, ...same, pairs: { ...usual.pairs, ties: tiePolicy }, duplicates: "keep" };
  }
  const second = SecondSpec.safeParse(stored);
  if (!second.success) return DatasetSpec.parse(stored);
  const {
    version: _,
    pairs: { mostPerTask, ...pairs },
    ...same
  } = second.data;
  const usual = usualSpec(same.questionId, same.families);
  return DatasetSpec.parse({
    ...usual,
    ...same,
    filters: { ...usual.filters, ...same.filters },
    pairs: { ...usual.pairs, ...pairs, mostPerPrompt: mostPerTask },
  });
}
