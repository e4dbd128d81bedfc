import { z } from "zod";
import { DatasetSpec } from "./dataset-spec.ts";
import { DropReason } from "./drop-reason.ts";

const Count = z.int().min(0);
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in lower-case hex");

export const ManifestFile = z.strictObject({
  name: z.string(),
  split: z.enum(["train", "test"]),
  format: z.enum(["jsonl", "parquet"]),
  rows: Count,
  bytes: Count,
  sha256: Sha256,
});
export type ManifestFile = z.infer<typeof ManifestFile>;

/** What a dataset version is made of and holds. No clock: the same version always has the same manifest. */
export const Manifest = z.strictObject({
  recordType: z.literal("trl-preference"),
  spec: DatasetSpec,
  /** The highest `seq` of the facts that were read. */
  watermark: Count,
  exporterVersion: z.string(),
  counts: z.strictObject({
    judgedTasks: Count,
    /** Before the checks of what trainers can read; rows = preferences less the drops that those found. */
    preferences: Count,
    drops: z.partialRecord(DropReason, Count),
    rows: z.strictObject({ train: Count, test: Count }),
  }),
  /** A split without rows has no files. */
  files: z.array(ManifestFile),
});
export type Manifest = z.infer<typeof Manifest>;
