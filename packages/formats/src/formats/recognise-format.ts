import type { z } from "zod";
import type { AnyFormat } from "./validation/any-format.ts";

/** What of a format tells that rows are in it. */
export type Recognisable = Pick<AnyFormat, "id" | "example"> & {
  readonly record: z.ZodType;
  encode(row: unknown): unknown;
};

/** How many rows tell what a file is. */
export const RECOGNISED_BY_ROWS = 50;

/**
 * The ids of the formats that all of a file's first rows (up to 50) are records of. The most specific comes
 * first: the one whose `record` takes the examples of the fewest others among them. Those that take as many
 * stand as in `formats`, for trainers share shapes: `{messages}` is several formats at once. No rows are no
 * format.
 */
export function recogniseFormat(rows: readonly unknown[], formats: readonly Recognisable[]): string[] {
  const first = rows.slice(0, RECOGNISED_BY_ROWS);
  if (first.length === 0) return [];
  const candidates = formats.filter(({ record }) => first.every((row) => record.safeParse(row).success));
  const examples = candidates.map((format) => format.encode(format.example));
  const taken = new Map(
    candidates.map((format) => [
      format,
      examples.filter((example) => format.record.safeParse(example).success).length,
    ]),
  );
  return candidates
    .toSorted((one, other) => (taken.get(one) ?? 0) - (taken.get(other) ?? 0))
    .map(({ id }) => id);
}
