import type { RuleCode } from "@laurel/core/datasets/drop-reasons";

export type Row = Readonly<Record<string, unknown>>;

/** Whether a value is an object with keys, rather than a list, null or anything plain. */
export function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The cells of a row as texts of at most so many characters. A value that is not text is written as JSON. */
export function cellTexts(row: Row, most: number): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      (typeof value === "string" ? value : JSON.stringify(value ?? null)).slice(0, most).toWellFormed(),
    ]),
  );
}

/**
 * A row, or what is wrong with it, and the line that it begins on, counted from 1. `json` is the text that a
 * row of JSON was read from, with the digits that the file writes.
 */
export type NumberedRow =
  | { readonly line: number; readonly row: Row; readonly json?: string }
  | ({ readonly line: number } & Problems);

export type Problems = { readonly problems: readonly FieldProblem[] };

/** `field` is "" where the row as a whole is at fault; `reason` is the rest of a sentence about it. */
export type FieldProblem = { readonly field: string; readonly reason: string };

/**
 * What is wrong with a file, beside the rules of its rows: lines that are no JSON objects or no records, and
 * columns that loaders read as something else.
 */
type FileCode = "unreadable" | "shape" | "keys" | "types" | "null-column";

export type FileFault = {
  readonly code: RuleCode | FileCode;
  /** The rest of a sentence about the row, or about the file. */
  readonly message: string;
  /** The line that the row begins on; null where it is the whole file. */
  readonly row: number | null;
};
