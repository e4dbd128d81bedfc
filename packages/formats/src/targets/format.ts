import type { SchemaElement } from "hyparquet-writer";
import type { z } from "zod";
import type { RuleCode } from "@laurel/core/datasets/drop-reasons";
import type { FamilyId } from "@laurel/core/datasets/families";
import type { Usage } from "./usage.ts";

/** What a row must be so that a trainer learns from it what was judged. */
export type Rule<Row> = {
  readonly code: RuleCode;
  /** What is wrong with a row that breaks it, as the rest of a sentence about that row. */
  readonly message: string;
  readonly holds: (row: Row) => boolean;
};

/**
 * What all formats of one kind of supervision are made from: a canonical row, and what any trainer needs of
 * it.
 */
export type Family<Row> = {
  readonly id: FamilyId;
  readonly row: z.ZodType<Row>;
  /**
   * Most trainers check none of these themselves: a row that breaks one trains on something else, or crashes.
   */
  readonly rules: readonly Rule<Row>[];
};

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

// Methods, so that a format of any row fits: it is handed back only what it decoded itself.
type AnyRule = { readonly code: RuleCode; readonly message: string; holds(row: unknown): boolean };

/** What reading a file takes of a format whose rows are not known here. */
export type AnyFormat = {
  readonly id: string;
  readonly family: { readonly id: Family<unknown>["id"]; readonly rules: readonly AnyRule[] };
  readonly record: z.ZodType<Readonly<Record<string, unknown>>>;
  readonly limits: readonly AnyRule[];
  readonly example: unknown;
  encode(row: unknown): Readonly<Record<string, unknown>>;
  decode(record: unknown): unknown;
};

// Methods, as of AnyFormat.
type AnyLoss = { readonly what: string; concerns(row: unknown): boolean };

/**
 * A format whose rows are not known here, with all that writing its files and saying what they are takes. It
 * is given rows of its own family only.
 */
export type WritableFormat = AnyFormat &
  Pick<Format<unknown, unknown>, "title" | "parquet" | "usage"> & {
    readonly family: { readonly row: z.ZodType };
    readonly losses: readonly AnyLoss[];
    express(row: unknown): unknown;
  };

/** What of a format tells that rows are in it. */
export type Recognisable = Pick<AnyFormat, "id" | "example"> & {
  readonly record: z.ZodType;
  encode(row: unknown): unknown;
};

type Encoder<Row, Rec> = {
  readonly family: { readonly rules: readonly Rule<Row>[] };
  readonly limits: readonly Rule<Row>[];
  readonly encode: (row: Row) => Rec;
};

type Encoded<Row, Rec> = { readonly record: Rec } | { readonly violation: Rule<Row> };

/** A row as a record of the format, or the first rule that it breaks. */
export function encodeRow<Row, Rec>(format: Encoder<Row, Rec>, row: Row): Encoded<Row, Rec> {
  const violation = firstViolation(format, row);
  return violation ? { violation } : { record: format.encode(row) };
}

type Refusing<Row> = {
  readonly family: { readonly rules: readonly Rule<Row>[] };
  readonly limits: readonly Rule<Row>[];
};

/** The first rule that a row breaks: the family's first, then what the format can't express. */
export function firstViolation<Row>({ family, limits }: Refusing<Row>, row: Row): Rule<Row> | null {
  const broken = (rule: Rule<Row>): boolean => !rule.holds(row);
  return family.rules.find(broken) ?? limits.find(broken) ?? null;
}
