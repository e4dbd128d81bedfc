import { constants, gunzipSync } from "node:zlib";
import { DomainError } from "@laurel/core/errors/domain-error";
import { guessMapping } from "@laurel/core/imports/guess-mapping";
import { FORMATS_IN_CSV, RecordFormat } from "@laurel/core/imports/import-formats";
import type { ImportPreview } from "@laurel/core/imports/import-preview";
import { LIMITS } from "@laurel/core/text/text-limits";
import { type FileBytes, readBytes } from "../files/file-bytes.ts";
import { isGzip } from "../files/gzip.ts";
import type { NumberedRow, Row } from "../files/rows.ts";
import { firstParquetRows } from "../parquet/read-parquet-rows.ts";
import { isParquet } from "../parquet/row-groups.ts";
import { readRows } from "./file-rows.ts";
import { RECOGNISED_BY_ROWS, recogniseFormat } from "./recognise-format.ts";
import { ROW_READERS } from "./record-formats/row-readers.ts";

const PREVIEW_ROWS = 10;
const PREVIEW_CELL = 2_000;
const FORMATS = ROW_READERS.map(({ format }) => format);

/**
 * What a file seems to be, from its beginning and its name: the record formats that its first rows are in, a
 * mapping of its columns if their names suggest one, and the first rows. A cut in the middle of a row does no
 * harm. `ofParquet` gives the first rows of a Parquet file, for callers that have them decoded elsewhere.
 */
export async function detectImport(
  file: FileBytes,
  fileName: string,
  ofParquet: (count: number) => Promise<readonly NumberedRow[]> = (count) => firstParquetRows(file, count),
): Promise<ImportPreview> {
  const { bytes, plain } = await startOfFile(file);
  const start = new TextDecoder().decode(plain.subarray(0, 4096)).trimStart();
  refuseOthers(start, fileName);
  const columnsAs = isParquet(plain)
    ? "parquet"
    : start.startsWith("{") || start.startsWith("[")
      ? "jsonl"
      : "csv";
  const rows = await firstRows(
    columnsAs === "parquet" ? oneOf(await ofParquet(RECOGNISED_BY_ROWS)) : readRows(oneOf(plain), columnsAs),
  );
  const shown = rows.slice(0, PREVIEW_ROWS);
  const columns = [...new Set(shown.flatMap((row) => Object.keys(row)))];
  const candidates =
    columnsAs === "csv"
      ? FORMATS.filter(({ id }) => FORMATS_IN_CSV.some((format) => format === id))
      : FORMATS;
  const recognised = recogniseFormat(rows, candidates).map((id) => RecordFormat.parse(id));
  const byColumns = { format: columnsAs, mapping: guessMapping(columns) } as const;
  const [likeliest] = recognised;
  return {
    ...(likeliest ? { format: likeliest, mapping: {} } : byColumns),
    recognised,
    recognisedBy: rows.length,
    byColumns,
    compressed: isGzip(bytes),
    columns,
    rows: shown.map(asText),
  };
}

function refuseOthers(start: string, fileName: string): void {
  const name = JSON.stringify(fileName);
  if (start === "") throw new DomainError("INVALID", `${name} is empty`);
  if (start.startsWith("PK\u0003\u0004"))
    throw new DomainError(
      "INVALID",
      `${name} is a zip archive or a spreadsheet: save it as CSV or JSON Lines`,
    );
}

async function firstRows(batches: AsyncIterable<Iterable<NumberedRow>>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of batches) {
    for (const numbered of batch) {
      // A row that can't be read is the importer's to report; the preview shows the others.
      if ("row" in numbered) rows.push(numbered.row);
      if (rows.length === RECOGNISED_BY_ROWS) return rows;
    }
  }
  return rows;
}

async function* oneOf<Item>(item: Item): AsyncGenerator<Item> {
  yield item;
}

function asText(row: Row): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      (typeof value === "string" ? value : JSON.stringify(value ?? null)).slice(0, PREVIEW_CELL),
    ]),
  );
}

const ENOUGH = 262_144;
const PLAIN_BYTES = 1_048_576;
const LINE_END = 10;

/**
 * The beginning of a file, and what it is when gunzipped: enough to recognise it and to show its first rows.
 * A first line that is longer comes whole.
 */
async function startOfFile(
  file: FileBytes,
): Promise<{ readonly bytes: Uint8Array; readonly plain: Uint8Array }> {
  const first = await readBytes(file, 0, ENOUGH);
  if (isGzip(first)) return { bytes: first, plain: gunzippedStart(first) };
  const bytes =
    file.size <= ENOUGH || first.includes(LINE_END) ? first : await readBytes(file, 0, LIMITS.lineBytes);
  return { bytes, plain: bytes };
}

function gunzippedStart(bytes: Uint8Array): Uint8Array {
  try {
    // SYNC_FLUSH accepts a stream that is cut off; 64 KB of gzip can't hold more than 64 MB.
    return gunzipSync(bytes.subarray(0, 65_536), { finishFlush: constants.Z_SYNC_FLUSH }).subarray(
      0,
      PLAIN_BYTES,
    );
  } catch (error) {
    throw new DomainError(
      "INVALID",
      `the gzip file is damaged: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
