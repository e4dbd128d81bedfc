import { z } from "zod";
import { ColumnMapping } from "./column-mapping.ts";
import { ImportFormat } from "./import-format.ts";

/** What a file's beginning looks like, before anything is stored: a guess that a person confirms or corrects. */
export const ImportPreview = z.strictObject({
  format: ImportFormat,
  compressed: z.boolean(),
  /** Null when the columns' names suggest nothing: a person has to say. */
  mapping: ColumnMapping.nullable(),
  columns: z.array(z.string()),
  /** The first rows, column → text; a value that is not text as JSON. */
  rows: z.array(z.record(z.string(), z.string())),
});
export type ImportPreview = z.infer<typeof ImportPreview>;
