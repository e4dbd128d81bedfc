import { statSync } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { OpenFile } from "@laurel/formats/files/output-file";
import { residentMemory } from "../server/process-usage.ts";
import { EXPORT_KINDS, type ExportKind } from "./export-kinds.ts";
import { laurelExport } from "./laurel-export.ts";

/** The columns of pairs, as DuckDB names their types. */
const COLUMNS =
  "{prompt: 'STRUCT(\"role\" VARCHAR, content VARCHAR)[]', chosen: 'STRUCT(\"role\" VARCHAR, content VARCHAR)[]', rejected: 'STRUCT(\"role\" VARCHAR, content VARCHAR)[]'}";

/** The options of DuckDB's COPY for each kind of export. */
const OPTIONS: Partial<Record<ExportKind, string>> = {
  "duckdb-json": "FORMAT json",
  "duckdb-json+gzip": "FORMAT json, COMPRESSION gzip",
  "duckdb-json+zstd": "FORMAT json, COMPRESSION zstd",
  "duckdb-parquet": "FORMAT parquet",
  "duckdb-parquet+zstd": "FORMAT parquet, COMPRESSION zstd",
};

// Each export runs in a process of its own, so that the highest resident memory is that of one export.
const [name, input = "", rows = "0", folder = ""] = process.argv.slice(2);
const kind = EXPORT_KINDS.find((one) => one === name);
if (kind === undefined) throw new Error(`${name} is not an export`);
const { size } = statSync(input);
const atRest = (await residentMemory(process.pid)).now;
const started = performance.now();
const since = (at: number | null) => (at === null ? null : at - started);

if (kind.startsWith("duckdb")) {
  const output = join(folder, "duckdb");
  await duckdbCopy(kind, input, output);
  await report(null, statSync(output).size);
} else {
  const { openFile, firstByteAt, bytes } = diskOutput(folder);
  await laurelExport(
    kind,
    {
      path: input,
      family: "pairs",
      split: "train",
      config: "default",
      rows: Number(rows),
      bytes: size,
      sha256: "",
    },
    openFile,
  );
  await report(since(firstByteAt()), bytes());
}

async function report(firstByte: number | null, bytes: number): Promise<void> {
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage();
  process.stdout.write(
    JSON.stringify({
      seconds,
      cpu: (user + system) / 1e6,
      firstByte,
      bytes,
      atRest,
      peak: (await residentMemory(process.pid)).peak,
    }),
  );
}

/** Writes files into a folder, counts their bytes and notes when the first one was written. */
function diskOutput(folder: string): {
  readonly openFile: OpenFile;
  readonly firstByteAt: () => number | null;
  readonly bytes: () => number;
} {
  let first: number | null = null;
  let bytes = 0;
  const openFile: OpenFile = async (name) => {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    const handle = await open(path, "w");
    return {
      async write(chunk) {
        await handle.writeFile(chunk);
        bytes += chunk.byteLength;
        first ??= performance.now();
      },
      close: () => handle.close(),
    };
  };
  return { openFile, firstByteAt: () => first, bytes: () => bytes };
}

/**
 * Copies the same columns from the same file of rows with DuckDB, which has to read the JSON too. DuckDB is
 * imported here, so that no other child loads its 68 MB.
 */
async function duckdbCopy(kind: ExportKind, input: string, output: string): Promise<void> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const database = await DuckDBInstance.create(":memory:");
  const connection = await database.connect();
  await connection.run(
    `COPY (SELECT prompt, chosen, rejected FROM read_json('${input}', format = 'newline_delimited', columns = ${COLUMNS})) TO '${output}' (${OPTIONS[kind] ?? ""})`,
  );
  connection.closeSync();
}
