import { z } from "zod";
import { RuleCode } from "./rule-code.ts";
import { SplitCounts } from "./split-counts.ts";
import { StoredFile } from "./stored-file.ts";

const Count = z.int().min(0);

/**
 * What one format made of a version's rows. `ties` are records of a configuration of their own. `refused`
 * counts the rows that it can't express, by rule; `losses` those that stay true without something that it has
 * no place for, by what that is.
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
