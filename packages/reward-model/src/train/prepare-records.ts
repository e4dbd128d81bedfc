import { DomainError } from "@laurel/core/errors/domain-error";
import { canonicalJson } from "@laurel/formats/hash/canonical-json";
import { promptRootHash } from "@laurel/formats/hash/prompt-root-hash";
import { sha256Hex } from "@laurel/formats/hash/sha256-hex";
import type { TrainingRecord } from "./training-record.ts";

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

/** Refuses what can't teach anything, and brings the rest into one canonical order. */
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
