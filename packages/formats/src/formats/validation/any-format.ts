import type { RuleCode } from "@laurel/core/datasets/rule-code";
import type { SchemaElement } from "hyparquet-writer";
import type { z } from "zod";
import type { Family } from "../family.ts";
import type { Usage } from "../usage.ts";

// Methods, so that a format of any row fits: it is handed back only what it decoded itself.
type AnyRule = { readonly code: RuleCode; readonly message: string; holds(row: unknown): boolean };
type AnyLoss = { readonly what: string; concerns(row: unknown): boolean };

/** What reading a file, and offering or previewing a format, takes of a format whose rows are not known here. */
export type AnyFormat = {
  readonly id: string;
  readonly family: { readonly id: Family<unknown>["id"]; readonly row: z.ZodType; readonly rules: readonly AnyRule[] };
  readonly title: string;
  readonly record: z.ZodType;
  readonly limits: readonly AnyRule[];
  readonly losses: readonly AnyLoss[];
  readonly parquet: readonly SchemaElement[] | null;
  readonly example: unknown;
  readonly usage: Usage;
  express(row: unknown): unknown;
  encode(row: unknown): unknown;
  decode(record: unknown): unknown;
};
