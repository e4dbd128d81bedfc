import { z } from "zod";
import { DomainError } from "../errors/domain-error.ts";
import type { MetadataCondition } from "./metadata-condition.ts";

/**
 * A condition on a column of metadata as addresses, REST and the command line write it: the column with one
 * test, or the column alone where any value will do.
 */
export const MetadataQuery = z.strictObject({
  column: z.string().optional(),
  equals: z.string().optional(),
  contains: z.string().optional(),
  from: z.coerce.number().optional(),
  to: z.coerce.number().optional(),
  missing: z.literal("true").optional(),
});
export type MetadataQuery = z.infer<typeof MetadataQuery>;

/** The condition that a query asks for; undefined where it names no column. */
export function conditionOfQuery({
  column,
  equals,
  contains,
  from,
  to,
  missing,
}: MetadataQuery): MetadataCondition | undefined {
  const tests: MetadataCondition[] = [];
  const name = column ?? "";
  if (equals !== undefined) tests.push({ is: "one-of", column: name, values: [equals] });
  if (contains !== undefined) tests.push({ is: "contains", column: name, text: contains });
  if (from !== undefined || to !== undefined)
    tests.push({ is: "between", column: name, from: from ?? null, to: to ?? null });
  if (missing !== undefined) tests.push({ is: "missing", column: name });
  if (tests.length > 1)
    throw new DomainError(
      "INVALID",
      "Only one test of a column can be asked for: equals, contains, from and to, or missing.",
      { field: "column" },
    );
  if (column !== undefined) return tests[0] ?? { is: "there", column };
  if (tests.length === 0) return undefined;
  throw new DomainError("INVALID", "Name the column of metadata that is to be tested.", { field: "column" });
}
