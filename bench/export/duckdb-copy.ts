import type { ExportKind } from "./export-kinds.ts";

const OPTIONS: Partial<Record<ExportKind, string>> = {
  "duckdb-json": "FORMAT json",
  "duckdb-json+gzip": "FORMAT json, COMPRESSION gzip",
  "duckdb-json+zstd": "FORMAT json, COMPRESSION zstd",
  "duckdb-parquet": "FORMAT parquet",
  "duckdb-parquet+zstd": "FORMAT parquet, COMPRESSION zstd",
};

const COLUMNS =
  "{prompt: 'STRUCT(\"role\" VARCHAR, content VARCHAR)[]', chosen: 'STRUCT(\"role\" VARCHAR, content VARCHAR)[]', rejected: 'STRUCT(\"role\" VARCHAR, content VARCHAR)[]'}";

/**
 * DuckDB's COPY of the same columns from the same file of rows: it reads the JSON, too. Imported here, so
 * that no other child loads 68 MB.
 */
export async function duckdbCopy(kind: ExportKind, input: string, output: string): Promise<void> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const database = await DuckDBInstance.create(":memory:");
  const connection = await database.connect();
  await connection.run(
    `COPY (SELECT prompt, chosen, rejected FROM read_json('${input}', format = 'newline_delimited', columns = ${COLUMNS})) TO '${output}' (${OPTIONS[kind] ?? ""})`,
  );
  connection.closeSync();
}
