import type { SchemaElement } from "hyparquet-writer";
import type { z } from "zod";
import type { Family } from "./family.ts";
import type { Rule } from "./rule.ts";
import type { Usage } from "./usage.ts";

/**
 * A part of a row that a format has no place for; the record stays true without it, and the manifest counts
 * how often it was left out.
 */
type Loss<Row> = { readonly what: string; readonly concerns: (row: Row) => boolean };

/**
 * What a trainer reads. `encode` is total on rows that keep the family's rules and the format's limits, and
 * decode(encode(row)) = express(row), where `express` leaves out what is in `losses` and nothing else.
 */
export type Format<Row, Rec> = {
  readonly id: string;
  readonly family: Family<Row>;
  /** In a few words: what its records are. */
  readonly title: string;
  /** Exactly one record, as it is written. */
  readonly record: z.ZodType<Rec>;
  /** What can't be expressed: a row that breaks one of these is refused and counted, never cut. */
  readonly limits: readonly Rule<Row>[];
  readonly losses: readonly Loss<Row>[];
  readonly express: (row: Row) => Row;
  readonly encode: (row: Row) => Rec;
  readonly decode: (record: Rec) => Row;
  /**
   * Parquet's schema of a record; null where the trainer reads no Parquet, or where records have no fixed
   * columns.
   */
  readonly parquet: readonly SchemaElement[] | null;
  /** A row that is valid in the format, for tests, documentation and the picker. */
  readonly example: Row;
  readonly usage: Usage;
};
