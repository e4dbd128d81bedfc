/**
 * What the rows of a version are written as, by Laurel and by DuckDB. `folder` is what a download needs: JSON
 * Lines and Parquet in shards, with hashes and a card; `cut` is what goes before them all: from judged tasks
 * to sorted rows and the report.
 */
export const EXPORT_KINDS = [
  "cut",
  "jsonl",
  "jsonl+gzip",
  "jsonl+zstd",
  "parquet",
  "folder",
  "duckdb-json",
  "duckdb-json+gzip",
  "duckdb-json+zstd",
  "duckdb-parquet",
  "duckdb-parquet+zstd",
] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];
