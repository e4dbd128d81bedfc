import { z } from "zod";
import { ColumnMapping } from "./column-mapping.ts";
import { ImportFormat, RecordFormat } from "./import-formats.ts";

/**
 * What a file's beginning looks like, before anything is stored: a guess that a person confirms or corrects.
 */
export const ImportPreview = z.strictObject({
  /** The likeliest: the first of those recognised, or whatever the columns are in. */
  format: ImportFormat,
  /** The record formats that all of the first rows are in, the most specific first. */
  recognised: z.array(RecordFormat),
  /** How many rows that was told by. */
  recognisedBy: z.int().min(0),
  compressed: z.boolean(),
  /**
   * What goes with the format: nothing is named for a record format; null when the columns' names suggest
   * nothing, so that a person has to say.
   */
  mapping: ColumnMapping.nullable(),
  /** For whoever names columns instead: how they are written, and what their names suggest. */
  byColumns: z.strictObject({
    format: z.enum(["jsonl", "csv", "parquet"]),
    mapping: ColumnMapping.nullable(),
  }),
  columns: z.array(z.string()),
  /** The first rows, column → text; a value that is not text as JSON. */
  rows: z.array(z.record(z.string(), z.string())),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

/**
 * Why one line can't be imported. `line` counts from 1; `field` is the column, or empty for the whole line.
 */
export const ImportProblem = z.strictObject({
  line: z.int().min(1),
  field: z.string(),
  reason: z.string(),
});
export type ImportProblem = z.infer<typeof ImportProblem>;
