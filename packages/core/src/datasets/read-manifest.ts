import { z } from "zod";
import { DropReason } from "./drop-reason.ts";
import { FamilyId } from "./family-id.ts";
import { Manifest } from "./manifest.ts";
import { readSpec } from "./read-spec.ts";

const Count = z.int().min(0);
const TwoSplits = z.strictObject({ train: Count, test: Count });

/** The first version: preference pairs in TRL's shape, as JSON Lines and as Parquet. */
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

/** The second: rows by family in two splits. */
const SecondManifest = z.looseObject({
  version: z.literal(2),
  spec: z.unknown(),
  counts: z.partialRecord(FamilyId, z.looseObject({ drops: z.record(z.string(), Count), rows: TwoSplits })),
});

/**
 * A stored manifest of any version, as one of today's. The first told nothing of its votes, and no other
 * format can be written from its files.
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

/** Pairs were capped by task then. */
function renamed(drops: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(drops).map(([reason, count]) => [
      reason === "most-per-task" ? "most-per-prompt" : reason,
      count,
    ]),
  );
}
