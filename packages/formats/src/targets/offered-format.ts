import type { FamilyId } from "@laurel/core/datasets/families";
import type { Format } from "./format.ts";
import { carriesMetadata } from "./with-metadata.ts";

/** What people choose a format by, wherever formats are listed. */
export type OfferedFormat = {
  readonly id: string;
  readonly title: string;
  readonly family: FamilyId;
  readonly trainer: string;
  readonly methods: readonly string[];
  /** Whether it comes as Parquet too. */
  readonly parquet: boolean;
  /** Whether records can have the columns of metadata that a spec carries. */
  readonly metadata: boolean;
  /** Why records are refused: those to which one of these applies. */
  readonly limits: readonly string[];
  /** What is left out of records. */
  readonly losses: readonly string[];
};

export function offeredFormat(format: Format): OfferedFormat {
  const { id, title, family, usage, parquet, limits, losses } = format;
  return {
    id,
    title,
    family: family.id,
    trainer: usage.trainer,
    methods: usage.methods,
    parquet: parquet !== null,
    metadata: carriesMetadata(format),
    limits: [...new Set(limits.map(({ message }) => message))],
    losses: [...new Set(losses.map(({ what }) => what))],
  };
}
