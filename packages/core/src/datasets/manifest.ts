import { z } from "zod";
import { Id } from "../ids/id.ts";
import { MetadataPlace } from "../records/metadata-place.ts";
import { DatasetSpec, readSpec } from "./dataset-spec.ts";
import { DropReason, RuleCode } from "./drop-reasons.ts";
import { FamilyId } from "./families.ts";
import { Split, SplitCounts } from "./splits.ts";
import { StoredFile } from "./stored-file.ts";

/**
 * Which rows of a family: those to train on, or those that the votes call equal, where a spec keeps these
 * apart. Loaders call each a configuration.
 */
export const RowConfig = z.enum(["default", "ties"]);
export type RowConfig = z.infer<typeof RowConfig>;

const Count = z.int().min(0);

/**
 * How models labeled what votes left open in the training split. `openPairs` were offered, and `labeled` of
 * them became rows of the version. `decidedPairs`, which people decided, were dealt into `folds` by their
 * prompts, so that a fold's model labels only prompts that it never saw. `accuracyHeldOut` (0 to 1) is the
 * share of the decided pairs, without ties, that the models of their own folds got right. Where nothing was
 * trained it is null, and `untrained` says why.
 */
export const ModelLabels = z.strictObject({
  model: z.literal("bradley-terry"),
  folds: Count,
  decidedPairs: Count,
  openPairs: Count,
  labeled: Count,
  accuracyHeldOut: z.number().min(0).max(1).nullable(),
  untrained: z.enum(["too-few-pairs", "too-few-prompts"]).nullable(),
});
export type ModelLabels = z.infer<typeof ModelLabels>;

/** The type of a carried column of metadata in records: whole numbers of 32 bits, other numbers, or texts. */
export const CarriedType = z.enum(["boolean", "int", "double", "text"]);
export type CarriedType = z.infer<typeof CarriedType>;

const Versions = { questionsVersions: z.array(Count), guidelinesVersions: z.array(Count) };

export const FamilyCounts = z.strictObject({
  /**
   * What the votes decided, before filters by agreement, policies and checks of what trainers can read.
   */
  decided: Count,
  /** What votes left open is counted here even where a model then labels it. */
  drops: z.partialRecord(DropReason, Count),
  rows: SplitCounts,
  /**
   * Rows of what the votes call equal, where the spec keeps these apart; `rows` does not include them.
   */
  ties: SplitCounts.default({ train: 0, validation: 0, test: 0 }),
});
export type FamilyCounts = z.infer<typeof FamilyCounts>;

/**
 * Canonical rows, from which every format of the family is written. A split without rows has no file. Files
 * from before ties could be kept apart name no configuration.
 */
export const RowFile = StoredFile.extend({
  family: FamilyId,
  split: Split,
  config: RowConfig.default("default"),
});
export type RowFile = z.infer<typeof RowFile>;

/**
 * What checking rows against lists found: `file` has a line for each hit, and `rows` counts the rows with a
 * hit by family. Those that are not `dropped` are in the version.
 */
const Decontaminated = z.strictObject({
  file: StoredFile,
  rows: z.partialRecord(FamilyId, z.strictObject({ hit: Count, dropped: Count })),
});

/**
 * How annotators' accuracies were estimated: by one-coin Dawid-Skene from `votes` on `units` with two or
 * more, with a Beta prior. `below` of the annotators are less accurate than the spec's least skill.
 */
export const Quality = z.strictObject({
  prior: z.strictObject({ mean: z.number(), strength: z.number() }),
  units: Count,
  votes: Count,
  iterations: Count,
  converged: z.boolean(),
  annotators: Count,
  below: Count,
});
export type Quality = z.infer<typeof Quality>;

/**
 * What a dataset version is made of and holds. It has no times, so the same version always has the same one.
 */
export const Manifest = z.strictObject({
  version: z.literal(3),
  spec: DatasetSpec,
  /** The highest `seq` of the facts that were read. */
  watermark: Count,
  exporterVersion: z.string(),
  judgedTasks: Count,
  /**
   * The votes that were read: how many in all and from imports, by how many annotators, and under which
   * versions of the questions and guidelines of the dataset's own campaign.
   */
  votes: z.strictObject({ all: Count, imported: Count, annotators: Count, ...Versions }),
  /** What came from the spec's other campaigns, in the spec's order. */
  otherCampaigns: z
    .array(z.strictObject({ campaignId: Id, judgedTasks: Count, votes: Count, ...Versions }))
    .default([]),
  /** One entry for each of the spec's families. */
  counts: z.partialRecord(FamilyId, FamilyCounts),
  rows: z.array(RowFile),
  /** Null where rows were checked against no list. */
  decontamination: Decontaminated.nullable().default(null),
  /** Null where the spec does not weigh annotators. */
  quality: Quality.nullable().default(null),
  /**
   * Prompts by the detected language of the users' turns (ISO 639, or "und" where it could not be told); null
   * in versions that were cut before languages were detected.
   */
  languages: z
    .record(z.string().regex(/^[a-z]{2,3}$/), Count)
    .nullable()
    .default(null),
  /** Null where the spec does not let models label. */
  modelLabels: ModelLabels.nullable().default(null),
  /**
   * How many people's data was erased after the cut, and when the last was (UTC milliseconds). The files
   * stay, and deriving them again would give others.
   */
  erased: z.strictObject({ people: Count, lastAt: Count }).optional(),
  /**
   * What the version leaves out because it was withdrawn by then: rounds, retired prompts and responses, and
   * judgments of the kinds that the spec asks for. Absent where nothing was withdrawn; `prompts` and `responses`
   * are absent where none was retired.
   */
  withdrawn: z
    .strictObject({
      rounds: Count,
      prompts: z.int().min(1).optional(),
      responses: z.int().min(1).optional(),
      judgments: Count,
    })
    .optional(),
  /** The columns of metadata that the spec carries, with the types of their values. Absent where it carries none. */
  metadata: z
    .array(MetadataPlace.extend({ type: CarriedType }))
    .min(1)
    .optional(),
});
export type Manifest = z.infer<typeof Manifest>;

/**
 * What one format made of a version's rows. `ties` counts records in a configuration of their own. `refused`
 * counts, by rule, the rows that the format can't express. `losses` counts the rows that it wrote without
 * something that it has no place for, by what that is; they are still true.
 */
export const FormatManifest = z.strictObject({
  version: z.literal(1),
  format: z.string(),
  exporterVersion: z.string(),
  /** SHA-256 of the version's own manifest. */
  manifestSha256: z.string(),
  counts: z.strictObject({
    rows: SplitCounts,
    ties: SplitCounts.default({ train: 0, validation: 0, test: 0 }),
    refused: z.partialRecord(RuleCode, Count),
    losses: z.record(z.string(), Count),
  }),
  files: z.array(StoredFile),
});
export type FormatManifest = z.infer<typeof FormatManifest>;

const TwoSplits = z.strictObject({ train: Count, test: Count });

/** The first version held preference pairs in TRL's shape, as JSON Lines and as Parquet. */
const FirstManifest = z.strictObject({
  recordType: z.literal("trl-preference"),
  spec: z.unknown(),
  watermark: Count,
  exporterVersion: z.string(),
  counts: z.strictObject({
    judgedTasks: Count,
    preferences: Count,
    drops: z.partialRecord(DropReason, Count),
    rows: TwoSplits,
  }),
  files: z.array(z.unknown()),
});

/** The second version held rows by family, in two splits. */
const SecondManifest = z.looseObject({
  version: z.literal(2),
  spec: z.unknown(),
  counts: z.partialRecord(FamilyId, z.looseObject({ drops: z.record(z.string(), Count), rows: TwoSplits })),
});

/**
 * A stored manifest of any version, as one of today's. The first version says nothing of its votes, and no
 * other format can be written from its files.
 */
export function readManifest(stored: unknown): Manifest {
  const first = FirstManifest.safeParse(stored);
  if (first.success) {
    const { spec, watermark, exporterVersion, counts } = first.data;
    return {
      version: 3,
      spec: readSpec(spec),
      watermark,
      exporterVersion,
      judgedTasks: counts.judgedTasks,
      votes: { all: 0, imported: 0, annotators: 0, questionsVersions: [], guidelinesVersions: [] },
      otherCampaigns: [],
      counts: {
        pairs: {
          decided: counts.preferences,
          drops: counts.drops,
          rows: { validation: 0, ...counts.rows },
          ties: { train: 0, validation: 0, test: 0 },
        },
      },
      rows: [],
      decontamination: null,
      quality: null,
      languages: null,
      modelLabels: null,
    };
  }
  const second = SecondManifest.safeParse(stored);
  if (!second.success) return Manifest.parse(stored);
  const counts = Object.entries(second.data.counts).map(([family, { drops, rows, ...same }]) => [
    family,
    { ...same, drops: renamed(drops), rows: { validation: 0, ...rows } },
  ]);
  return Manifest.parse({
    ...second.data,
    version: 3,
    spec: readSpec(second.data.spec),
    counts: Object.fromEntries(counts),
  });
}

/** Drop reasons under their names of today: pairs were once capped by task. */
function renamed(drops: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(drops).map(([reason, count]) => [
      reason === "most-per-task" ? "most-per-prompt" : reason,
      count,
    ]),
  );
}
