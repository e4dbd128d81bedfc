import { z } from "zod";
import { Id } from "../ids/id.ts";
import { ColumnMapping } from "./column-mapping.ts";
import { ImportFormat, RecordFormat } from "./import-formats.ts";

/**
 * What the beginning of a file looks like, before anything is stored: a guess for a person to confirm or
 * correct.
 */
export const ImportPreview = z.strictObject({
  /** The likeliest format: the first of `recognised`, or else the one of `byColumns`. */
  format: ImportFormat,
  /** The record formats that most of the first rows are in, the most specific first. */
  recognised: z.array(RecordFormat),
  /** How many rows were looked at for that. */
  recognisedBy: z.int().min(0),
  compressed: z.boolean(),
  /**
   * The mapping that goes with `format`, which names nothing for a record format; null when the columns'
   * names suggest none, so that a person has to give it.
   */
  mapping: ColumnMapping.nullable(),
  /** For people who name columns instead: the file's own format, and the mapping that the names suggest. */
  byColumns: z.strictObject({
    format: z.enum(["jsonl", "csv", "parquet"]),
    mapping: ColumnMapping.nullable(),
  }),
  columns: z.array(z.string()),
  /** The first rows with the lines that they begin on. A value that is not text is written as JSON. */
  rows: z.array(z.strictObject({ line: z.int().min(1), cells: z.record(z.string(), z.string()) })),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

/**
 * Why one line can't be imported. `line` counts from 1; `field` is the column, or empty for the whole line;
 * `value` is the beginning of what stands there, and `file` the file's name where a round has several.
 */
export const ImportProblem = z.strictObject({
  line: z.int().min(1),
  field: z.string(),
  reason: z.string(),
  value: z.string().optional(),
  file: z.string().optional(),
});
export type ImportProblem = z.infer<typeof ImportProblem>;

/** A problem in one line of text: where it is, what stands there, and what is wrong with it. */
export function problemText({ file, line, field, value, reason }: ImportProblem): string {
  const place = [file, `line ${line}`, field].filter((part) => part !== undefined && part !== "").join(", ");
  const shown = value === undefined || reason.includes(value) ? "" : ` (${JSON.stringify(value)})`;
  return `${place}${shown}: ${reason}`;
}

/**
 * The names of a round's files, in their order, as rows are named by them: a name that stood there before gets
 * a number, since folders tend to hold files of one name each.
 */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let distinct = name;
    for (let number = 2; taken.has(distinct); number += 1) distinct = `${name} (${number})`;
    taken.add(distinct);
    return distinct;
  });
}

/** One of the files of a round. Its bytes are kept under their hash. */
export const RoundFile = z.strictObject({
  uploadId: Id,
  fileName: z.string(),
  sha256: z.string(),
  bytes: z.int().min(0),
});
export type RoundFile = z.infer<typeof RoundFile>;

/** How a file is written, what its rows were recognised as, and its columns, in their order. */
export type SeenFile = {
  readonly written: "jsonl" | "csv" | "parquet";
  readonly format: ImportFormat;
  readonly columns: readonly string[];
};
