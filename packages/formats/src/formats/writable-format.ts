import type { z } from "zod";
import type { Format } from "./format.ts";
import type { AnyFormat } from "./validation/any-format.ts";

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
