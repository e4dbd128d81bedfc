import type { z } from "zod";
import type { RuleCode } from "@laurel/core/datasets/drop-reasons";
import type { Family } from "../family.ts";

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
