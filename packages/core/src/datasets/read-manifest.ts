import { z } from "zod";
import { DropReason } from "./drop-reason.ts";
import { Manifest } from "./manifest.ts";
import { readSpec } from "./read-spec.ts";

const Count = z.int().min(0);

/** The first version: preference pairs in TRL's shape, as JSON Lines and as Parquet. */
const FirstManifest = z.strictObject({
  recordType: z.literal("trl-preference"),
  spec: z.unknown(),
  watermark: Count,
  exporterVersion: z.string(),
  counts: z.strictObject({ judgedTasks: Count, preferences: Count, drops: z.partialRecord(DropReason, Count), rows: z.strictObject({ train: Count, test: Count }) }),
  files: z.array(z.unknown()),
});

/** A stored manifest of any version, as one of today's. The first told nothing of its votes, and no other format can be written from its files. */
export function readManifest(stored: unknown): Manifest {
  const first = FirstManifest.safeParse(stored);
  if (!first.success) return Manifest.parse(stored);
  const { spec, watermark, exporterVersion, counts } = first.data;
  return {
    version: 2,
    spec: readSpec(spec),
    watermark,
    exporterVersion,
    judgedTasks: counts.judgedTasks,
    votes: { all: 0, imported: 0, annotators: 0, questionsVersions: [], guidelinesVersions: [] },
    counts: { pairs: { decided: counts.preferences, drops: counts.drops, rows: counts.rows } },
    rows: [],
    decontamination: null,
  };
}
