import type { ImportFormat } from "./import-format.ts";

/** Whether somebody has to say which columns hold what; a record format says it itself. */
export function needsMapping(format: ImportFormat): format is "jsonl" | "csv" | "parquet" {
  return format === "jsonl" || format === "csv" || format === "parquet";
}
