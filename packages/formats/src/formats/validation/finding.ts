import type { RuleCode } from "@laurel/core/datasets/drop-reasons";

/**
 * What is wrong with a file, beside the rules of its rows: lines that are no JSON objects or no records, and
 * columns that loaders read as something else.
 */
type FileCode = "unreadable" | "shape" | "keys" | "types" | "null-column";

export type Finding = {
  readonly code: RuleCode | FileCode;
  /** The rest of a sentence about the row, or about the file. */
  readonly message: string;
  /** The line that the row begins on; null where it is the whole file. */
  readonly row: number | null;
};
