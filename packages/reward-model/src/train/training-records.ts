import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { promptRootHash } from "@laurel/formats/canonical/prompt-root";
import { canonicalJson, sha256Hex } from "@laurel/formats/files/hash";
import { TrlPreferenceRecord } from "@laurel/formats/targets/pairs/trl-preference";

/**
 * A pair to learn from. `weight` multiplies its loss. `target` is the share of votes for `chosen`: 1 when it
 * is left out, 0.5 for a tie.
 */
export const TrainingRecord = TrlPreferenceRecord.extend({
  /** How much better the chosen response is, which the losses here don't use. */
  margin: z.number().nullable().optional(),
  weight: z.number().positive().max(1000).optional(),
  target: z.number().min(0.5).max(1).optional(),
});
export type TrainingRecord = z.infer<typeof TrainingRecord>;

/**
 * A line of a file to train on: a canonical pair, whose `probability` becomes the target, or a record of
 * trl-preference, whose `group` is dropped because it follows from the prompt. By their means, ratings may
 * prefer a response that fewer than half of the annotators rated higher; the target is ½ then.
 */
export const TrainingRow = TrainingRecord.extend({
  probability: z.number().min(0).max(1).optional(),
}).transform((row): TrainingRecord => {
  const { probability, group: _, ...record } = row;
  return probability === undefined ? record : { ...record, target: Math.max(0.5, probability) };
});

const MIN_PAIRS = 20;
const MIN_PROMPTS = 10;

export interface PreparedRecords {
  /** Sorted by content hash, so that the order of the file does not matter. */
  readonly records: readonly TrainingRecord[];
  readonly groups: Int32Array;
  readonly groupCount: number;
  /** SHA-256 of the sorted content hashes, one a line. */
  readonly sha256: string;
}

/** Refuses records that can't teach anything, and brings the others into one canonical order. */
export function prepareRecords(records: readonly TrainingRecord[]): PreparedRecords {
  if (records.length < MIN_PAIRS) throw tooFew(records.length, "pairs", MIN_PAIRS);
  const hashed = records
    .map((record, index) => ({ record, hash: pairHash(record, index) }))
    .toSorted((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0));
  const roots = hashed.map(({ record }) => promptRootHash(record.prompt));
  const indexOfRoot = new Map([...new Set(roots)].toSorted().map((root, index) => [root, index]));
  if (indexOfRoot.size < MIN_PROMPTS) throw tooFew(indexOfRoot.size, "different prompts", MIN_PROMPTS);
  return {
    records: hashed.map(({ record }) => record),
    groups: Int32Array.from(roots, (root) => indexOfRoot.get(root) ?? 0),
    groupCount: indexOfRoot.size,
    sha256: sha256Hex(hashed.map(({ hash }) => `${hash}\n`).join("")),
  };
}

function pairHash(record: TrainingRecord, index: number): string {
  if (canonicalJson(record.chosen) === canonicalJson(record.rejected)) {
    throw new DomainError(
      "INVALID",
      `record ${index + 1}: chosen and rejected are identical, so the pair says nothing; remove it`,
      { record: index + 1 },
    );
  }
  return sha256Hex(canonicalJson(record));
}

function tooFew(found: number, what: string, needed: number): DomainError {
  return new DomainError(
    "INVALID",
    `training needs at least ${needed} ${what}, and there are ${found}; label more and cut a new version`,
    { found, needed },
  );
}
