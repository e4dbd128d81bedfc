import { z } from "zod";
import { RecordFormat } from "./record-format.ts";

/**
 * What an import can read: rows whose columns a mapping names, or records of a format. Each may be
 * gzip-compressed, but for Parquet.
 */
export const ImportFormat = z.enum(["jsonl", "csv", "parquet", ...RecordFormat.options]);
export type ImportFormat = z.infer<typeof ImportFormat>;
