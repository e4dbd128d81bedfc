import { DomainError } from "@laurel/core/errors/domain-error";
import { guessMapping } from "@laurel/core/imports/guess-mapping";
import { RecordFormat } from "@laurel/core/imports/import-formats";
import type { ImportPreview } from "@laurel/core/imports/import-preview";
import { RECOGNISED_BY_ROWS, recogniseFormat } from "../formats/recognise-format.ts";
import type { FileBytes } from "./file-bytes.ts";
import { isGzip } from "./is-gzip.ts";
import { firstParquetRows } from "./parquet/first-parquet-rows.ts";
import { isParquet } from "./parquet/is-parquet.ts";
import type { Row } from "./prompt-draft.ts";
import { readRows, type NumberedRow } from "./read-rows.ts";
import { ROW_READERS } from "./records/row-readers.ts";
import { startOfFile } from "./start-of-file.ts";

const PREVIEW_ROWS = 10;
const PREVIEW_CELL = 2_000;
const FORMATS = ROW_READERS.map(({ format }) => format);

/**
 * What a file seems to be, from its beginning and its name: the record formats that its first rows are in, a
 * mapping of its columns if their names suggest one, and the first rows. A cut in the middle of a row does no
 * harm. `ofParquet` gives the first rows of a Parquet file, for whoever has them decoded elsewhere.
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
  // Every cell of CSV is text, so that what looks like a record is one by accident.
  const recognised =
    columnsAs === "csv" ? [] : recogniseFormat(rows, FORMATS).map((id) => RecordFormat.parse(id));
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
