/** What the rows of a version are written as, by Laurel and by DuckDB. `folder` is what a download needs: JSON Lines and Parquet in shards, with hashes and a card. */
export const EXPORT_KINDS = ["jsonl", "jsonl+gzip", "jsonl+zstd", "parquet", "folder", "duckdb-json", "duckdb-json+gzip", "duckdb-json+zstd", "duckdb-parquet", "duckdb-parquet+zstd"] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];
