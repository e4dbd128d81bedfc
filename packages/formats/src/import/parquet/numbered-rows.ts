import { LIMITS } from "@laurel/core/text/text-limits";
import type { NumberedRow } from "../read-rows.ts";
import { plainValue } from "./plain-value.ts";

/**
 * The rows of a group as JSON would have them, one at a time, with their numbers. A dictionary can put one
 * long text into every row, so that a row has the limit of a line.
 */
export function* numberedRows(
  rows: readonly Readonly<Record<string, unknown>>[],
  before: number,
): Generator<NumberedRow> {
  for (const [index, values] of rows.entries()) {
    const line = before + index + 1;
    const row = Object.fromEntries(
      Object.entries(values).map(([column, value]) => [column, plainValue(value)]),
    );
    if (charactersOf(row) > LIMITS.lineBytes)
      yield { line, problems: [{ field: "", reason: `is longer than ${LIMITS.lineBytes} characters` }] };
    else yield { line, row };
  }
}

function charactersOf(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce((sum: number, part: unknown) => sum + charactersOf(part), 1);
}
