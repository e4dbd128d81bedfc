import type { Row } from "./prompt-draft.ts";

/** A row's own value, or undefined: a column named like a built-in (`constructor`) is still only a column. */
export function cell(row: Row, column: string): unknown {
  return Object.hasOwn(row, column) ? (row[column] ?? undefined) : undefined;
}
