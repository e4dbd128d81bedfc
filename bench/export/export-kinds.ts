/**
 * The exports that are measured, of Laurel and of DuckDB. `cut` goes from judged tasks to sorted rows and the
 * report, which all others of Laurel need first. `folder` is a whole download: JSON Lines and Parquet in
 * shards, with hashes and a card.
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
