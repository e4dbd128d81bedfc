import type { SchemaElement } from "hyparquet-writer";
import type { z } from "zod";
import type { RuleCode } from "@laurel/core/datasets/drop-reasons";
import type { FamilyId } from "@laurel/core/datasets/families";
import type { Usage } from "./usage.ts";

// Whatever takes a row is written as a method, so that a format of any family fits `Format` without type
// arguments: it is handed back only what its own schemas parsed.

/** What a row must be so that a trainer learns from it what was judged. */
export type Rule<Row = unknown> = {
  readonly code: RuleCode;
  /** What is wrong with a row that breaks it, as the rest of a sentence about that row. */
  readonly message: string;
  holds(row: Row): boolean;
};

/**
 * One kind of supervision: the canonical row that its formats are made from, and what any trainer needs of
 * that row.
 */
export type Family<Row = unknown> = {
  readonly id: FamilyId;
  readonly row: z.ZodType<Row>;
  /**
   * Most trainers check none of these themselves: a row that breaks one trains on something else, or crashes.
   */
  readonly rules: readonly Rule<Row>[];
};

/**
 * A part of a row that a format has no place for. The record stays true without it, and the manifest counts
 * how often it was left out.
 */
type Loss<Row> = { readonly what: string; concerns(row: Row): boolean };

/**
 * What a trainer reads. `encode` is total on rows that keep the family's rules and the format's limits, and
 * decode(encode(row)) = express(row), where `express` leaves out what is in `losses` and nothing else.
 * Without type arguments it is a format of any family, which is given rows of its own family only.
 */
export type Format<Row = unknown, Rec = Readonly<Record<string, unknown>>> = {
  readonly id: string;
  readonly family: Family<Row>;
  /** A few words on what one of its records is. */
  readonly title: string;
  /** Takes exactly one record, as it is written. */
  readonly record: z.ZodType<Rec>;
  /** What can't be expressed: a row that breaks one of these is refused and counted, never cut. */
  readonly limits: readonly Rule<Row>[];
  readonly losses: readonly Loss<Row>[];
  express(row: Row): Row;
  encode(row: Row): Rec;
  decode(record: Rec): Row;
  /**
   * Parquet's schema of a record; null where the trainer reads no Parquet, or where records have no fixed
   * columns.
   */
  readonly parquet: readonly SchemaElement[] | null;
  /** A row that is valid in the format, for tests, documentation and the picker. */
  readonly example: Row;
  readonly usage: Usage;
};

type Encoded<Row, Rec> = { readonly record: Rec } | { readonly violation: Rule<Row> };

/** A row as a record of the format, or the first rule that it breaks. */
export function encodeRow<Row, Rec>(
  format: Pick<Format<Row, Rec>, "family" | "limits" | "encode">,
  row: Row,
): Encoded<Row, Rec> {
  const violation = firstViolation(format, row);
  return violation ? { violation } : { record: format.encode(row) };
}

/** The first rule that a row breaks: the family's first, then what the format can't express. */
export function firstViolation<Row>(
  { family, limits }: Pick<Format<Row, unknown>, "family" | "limits">,
  row: Row,
): Rule<Row> | null {
  const broken = (rule: Rule<Row>): boolean => !rule.holds(row);
  return family.rules.find(broken) ?? limits.find(broken) ?? null;
}
