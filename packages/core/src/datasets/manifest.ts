import { z } from "zod";
import { Id } from "../ids/id.ts";
import { DatasetSpec } from "./dataset-spec.ts";
import { DropReason } from "./drop-reason.ts";
import { FamilyId } from "./family-id.ts";
import { ModelLabels } from "./model-labels.ts";
import { RowConfig } from "./row-config.ts";
import { SplitCounts } from "./split-counts.ts";
import { Split } from "./split.ts";
import { StoredFile } from "./stored-file.ts";

const Count = z.int().min(0);
const Versions = { questionsVersions: z.array(Count), guidelinesVersions: z.array(Count) };

export const FamilyCounts = z.strictObject({
  /**
   * What the votes decided, before filters by agreement, policies and the checks of what trainers can read.
   */
  decided: Count,
  /** What votes leave open is among these even where a model then labels it. */
  drops: z.partialRecord(DropReason, Count),
  rows: SplitCounts,
  /**
   * Rows apart from these, of what the votes call equal; there are some only where the spec keeps them so.
   */
  ties: SplitCounts.default({ train: 0, validation: 0, test: 0 }),
});
export type FamilyCounts = z.infer<typeof FamilyCounts>;

/**
 * Canonical rows, from which every format of the family is written. A split without rows has no file. Before
 * ties were ever kept apart, no file said its configuration.
 */
export const RowFile = StoredFile.extend({
  family: FamilyId,
  split: Split,
  config: RowConfig.default("default"),
});
export type RowFile = z.infer<typeof RowFile>;

/**
 * What checking rows against lists found: `file` has a line for each hit, `rows` counts the rows with one, by
 * family; those of them that are not `dropped` are in the version.
 */
const Decontaminated = z.strictObject({
  file: StoredFile,
  rows: z.partialRecord(FamilyId, z.strictObject({ hit: Count, dropped: Count })),
});

/**
 * How annotators' accuracies were estimated: by one-coin Dawid-Skene from `votes` on `units` with two or
 * more, with a Beta prior. `below` of them are less accurate than the spec's least skill.
 */
const Quality = z.strictObject({
  prior: z.strictObject({ mean: z.number(), strength: z.number() }),
  units: Count,
  votes: Count,
  iterations: Count,
  converged: z.boolean(),
  annotators: Count,
  below: Count,
});
export type Quality = z.infer<typeof Quality>;

/** What a dataset version is made of and holds. No clock: the same version always has the same manifest. */
export const Manifest = z.strictObject({
  version: z.literal(3),
  spec: DatasetSpec,
  /** The highest `seq` of the facts that were read. */
  watermark: Count,
  exporterVersion: z.string(),
  judgedTasks: Count,
  /**
   * The votes that were read, how many of them were not made here, of how many people they are, and under
   * which versions of the dataset's own campaign they were made.
   */
  votes: z.strictObject({ all: Count, imported: Count, annotators: Count, ...Versions }),
  /** What of it is of the spec's other campaigns, in its order. */
  otherCampaigns: z
    .array(z.strictObject({ campaignId: Id, judgedTasks: Count, votes: Count, ...Versions }))
    .default([]),
  /** One entry for each of the spec's families. */
  counts: z.partialRecord(FamilyId, FamilyCounts),
  rows: z.array(RowFile),
  /** Null where rows were checked against no list. */
  decontamination: Decontaminated.nullable().default(null),
  /** Null where the spec weighs no annotators. */
  quality: Quality.nullable().default(null),
  /**
   * Prompts by the language that users' turns were detected to be in (ISO 639; "und" where none could be
   * told); null of versions that were cut before anybody looked.
   */
  languages: z
    .record(z.string().regex(/^[a-z]{2,3}$/), Count)
    .nullable()
    .default(null),
  /** Null where the spec lets no model label. */
  modelLabels: ModelLabels.nullable().default(null),
  /**
   * People whose data was erased after the cut, the last of them at an instant (UTC milliseconds): the files
   * stay, and deriving them again gives others.
   */
  erased: z.strictObject({ people: Count, lastAt: Count }).optional(),
});
export type Manifest = z.infer<typeof Manifest>;
