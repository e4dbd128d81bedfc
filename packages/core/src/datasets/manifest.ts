import { z } from "zod";
import { DatasetSpec } from "./dataset-spec.ts";
import { DropReason } from "./drop-reason.ts";
import { FamilyId } from "./family-id.ts";
import { StoredFile } from "./stored-file.ts";

const Count = z.int().min(0);

export const FamilyCounts = z.strictObject({
  /** What the votes decided, before filters by agreement, policies and the checks of what trainers can read. */
  decided: Count,
  drops: z.partialRecord(DropReason, Count),
  rows: z.strictObject({ train: Count, validation: Count, test: Count }),
});
export type FamilyCounts = z.infer<typeof FamilyCounts>;

/** Canonical rows, from which every format of the family is written. A split without rows has no file. */
export const RowFile = StoredFile.extend({ family: FamilyId, split: z.enum(["train", "test"]) });
export type RowFile = z.infer<typeof RowFile>;

/** What checking rows against lists found: `file` has a line for each hit, `rows` counts the rows with one, by family; those of them that are not `dropped` are in the version. */
const Decontaminated = z.strictObject({ file: StoredFile, rows: z.partialRecord(FamilyId, z.strictObject({ hit: Count, dropped: Count })) });

/** How annotators' accuracies were estimated: by one-coin Dawid-Skene from `votes` on `units` with two or more, with a Beta prior. `below` of them are less accurate than the spec's least skill. */
const Quality = z.strictObject({ prior: z.strictObject({ mean: z.number(), strength: z.number() }), units: Count, votes: Count, iterations: Count, converged: z.boolean(), annotators: Count, below: Count });
export type Quality = z.infer<typeof Quality>;

/** What a dataset version is made of and holds. No clock: the same version always has the same manifest. */
export const Manifest = z.strictObject({
  version: z.literal(3),
  spec: DatasetSpec,
  /** The highest `seq` of the facts that were read. */
  watermark: Count,
  exporterVersion: z.string(),
  judgedTasks: Count,
  /** The votes that were read, how many of them were not made here, of how many people they are, and under which versions they were made. */
  votes: z.strictObject({ all: Count, imported: Count, annotators: Count, questionsVersions: z.array(Count), guidelinesVersions: z.array(Count) }),
  /** One entry for each of the spec's families. */
  counts: z.partialRecord(FamilyId, FamilyCounts),
  rows: z.array(RowFile),
  /** Null where rows were checked against no list. */
  decontamination: Decontaminated.nullable().default(null),
  /** Null where the spec weighs no annotators. */
  quality: Quality.nullable().default(null),
  /** Prompts by the language that users' turns were detected to be in (ISO 639; "und" where none could be told); null of versions that were cut before anybody looked. */
  languages: z.record(z.string().regex(/^[a-z]{2,3}$/), Count).nullable().default(null),
});
export type Manifest = z.infer<typeof Manifest>;
