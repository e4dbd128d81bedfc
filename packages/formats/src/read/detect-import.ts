import { Buffer } from "node:buffer";
import { constants, gunzipSync } from "node:zlib";
import { DomainError } from "@laurel/core/errors/domain-error";
import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { guessMapping } from "@laurel/core/imports/guess-mapping";
import { FORMATS_IN_CSV, RecordFormat } from "@laurel/core/imports/import-formats";
import { type ImportPreview, problemText } from "@laurel/core/imports/import-preview";
import { LIMITS } from "@laurel/core/text/text-limits";
import { type FileBytes, readBytes } from "../files/file-bytes.ts";
import { isGzip } from "../files/gzip.ts";
import { cellTexts, type NumberedRow, type Row } from "../files/rows.ts";
import { startInUtf8 } from "../files/text-encoding.ts";
import { firstParquetRows } from "../parquet/read-parquet-rows.ts";
import { isParquet } from "../parquet/row-groups.ts";
import { readRows } from "./file-rows.ts";
import { withMappedCells } from "./mapped-cells.ts";
import { decodeJsonlRow } from "./mapped-row.ts";
import { checkDraft } from "./prompt-draft.ts";
import { type Recognisable, RECOGNISED_BY_ROWS, recogniseFormat } from "./recognise-format.ts";
import { ROW_READERS } from "./record-formats/row-readers.ts";

const PREVIEW_CELL = 500;
const FORMATS = ROW_READERS.map(({ format }) => format);

/**
 * What a file seems to be, from its beginning and its name: the record formats that most of its first rows are in, a
 * mapping of its columns if their names suggest one, and the first rows. A cut in the middle of a row does no
 * harm. `ofParquet` gives the first rows of a Parquet file, for callers that have them decoded elsewhere.
 */
export async function detectImport(
  file: FileBytes,
  fileName: string,
  ofParquet: (count: number) => Promise<readonly NumberedRow[]> = (count) => firstParquetRows(file, count),
): Promise<ImportPreview> {
  const { bytes, plain: start } = await startOfFile(file);
  refuseOthers(start, fileName);
  const plain = isParquet(start) ? start : startInUtf8(start, fileName);
  const columnsAs = isParquet(plain) ? "parquet" : textKind(plain, fileName);
  const { rows: first, problem } = await firstRows(
    columnsAs === "parquet" ? oneOf(await ofParquet(RECOGNISED_BY_ROWS)) : readRows(oneOf(plain), columnsAs),
  );
  const rows = first.map(({ row }) => row);
  if (rows.length === 0 && columnsAs === "csv" && onlyHeader(plain))
    throw new DomainError("INVALID", `${JSON.stringify(fileName)} has a header row and no rows under it`);
  if (rows.length === 0 && problem) {
    const [{ field, reason } = { field: "", reason: "can't be read" }] = problem.problems;
    throw new DomainError(
      "INVALID",
      `${JSON.stringify(fileName)} has no row that can be read. ${problemText({ line: problem.line, field, reason })}`,
      { line: problem.line },
    );
  }
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const byColumns = { format: columnsAs, mapping: guessMapping(columns, rows) } as const;
  const candidates =
    columnsAs === "csv"
      ? FORMATS.filter(({ id }) => FORMATS_IN_CSV.some((format) => format === id))
      : FORMATS;
  const recognised = recognisedFormats(rows, byColumns.mapping, candidates);
  const [likeliest] = recognised;
  return {
    ...(likeliest ? { format: likeliest, mapping: {} } : byColumns),
    recognised,
    recognisedBy: rows.length,
    byColumns,
    compressed: isGzip(bytes),
    columns,
    rows: first.map(({ line, row }) => ({ line, cells: cellTexts(row, PREVIEW_CELL) })),
  };
}

/**
 * The formats that most rows are in, without those that leave a column unread which the columns' names say how
 * to read; and, if no format fits all rows, without those that read fewer judgments than the columns do.
 */
function recognisedFormats(
  rows: readonly Row[],
  mapping: ColumnMapping | null,
  candidates: readonly Recognisable[],
): RecordFormat[] {
  const named = new Set(JSON.stringify(mapping ?? {}).match(/"(?:[^"\\]|\\.)*"/g) ?? []);
  const whole = recogniseFormat(rows, candidates).filter(
    ({ unread }) => ![...unread].some((column) => named.has(JSON.stringify(column))),
  );
  const least =
    mapping === null || whole.some(({ fits }) => fits === Math.min(rows.length, RECOGNISED_BY_ROWS))
      ? 0
      : rows.filter((row) => judgesByColumns(row, mapping)).length;
  return whole.filter(({ fits }) => fits >= least).map(({ id }) => RecordFormat.parse(id));
}

function judgesByColumns(row: Row, mapping: ColumnMapping): boolean {
  const mapped = withMappedCells({ line: 1, row }, mapping);
  const decoded = "problems" in mapped ? mapped : decodeJsonlRow(mapped.row, mapping);
  return (
    "draft" in decoded &&
    decoded.draft.recorded !== undefined &&
    "record" in checkDraft(decoded.draft, decoded.draft.responses.length, 0)
  );
}

/** Whether a text has one line, and that one ends in it. */
function onlyHeader(plain: Uint8Array): boolean {
  const lines = new TextDecoder()
    .decode(plain)
    .trim()
    .split(/\r\n?|\n/);
  return lines.length === 1 && plain.length < PLAIN_BYTES;
}

/** Whether a text is JSON, by the first character that isn't blank. */
function textKind(plain: Uint8Array, fileName: string): "jsonl" | "csv" {
  const start = new TextDecoder().decode(plain.subarray(0, 4096)).trimStart();
  if (start === "") throw new DomainError("INVALID", `${JSON.stringify(fileName)} is empty`);
  return start.startsWith("{") || start.startsWith("[") ? "jsonl" : "csv";
}

/** What other files begin with, as Latin-1, what they are, and what to do with them. */
const OTHERS: readonly { readonly start: string; readonly what: string; readonly todo: string }[] = [
  {
    start: "\u00d0\u00cf\u0011\u00e0",
    what: "an Excel workbook of the old kind (.xls)",
    todo: 'save its sheet as "CSV UTF-8" and choose that file',
  },
  { start: "%PDF", what: "a PDF document", todo: "save what it holds as CSV or JSON Lines" },
  { start: "SQLite format 3", what: "an SQLite database", todo: "export its table as CSV" },
  { start: "BZh", what: "compressed with bzip2", todo: "unpack it, or compress it with gzip" },
  { start: "\u00fd7zXZ", what: "compressed with xz", todo: "unpack it, or compress it with gzip" },
  {
    start: "\u0028\u00b5\u002f\u00fd",
    what: "compressed with zstd",
    todo: "unpack it, or compress it with gzip",
  },
  { start: "ARROW1", what: "an Arrow file", todo: "write it as Parquet, with to_parquet" },
];

const ZIP = "PK\u0003\u0004";

/** Refuses a file that is neither text nor Parquet, and says what it is and what to do. */
function refuseOthers(plain: Uint8Array, fileName: string): void {
  const start = Buffer.from(plain.subarray(0, 4096)).toString("latin1");
  const name = JSON.stringify(fileName);
  const other = start.startsWith(ZIP)
    ? zipped(start, fileName)
    : OTHERS.find((each) => start.startsWith(each.start));
  if (other) throw new DomainError("INVALID", `${name} is ${other.what}: ${other.todo}`);
}

/** A workbook is a zip archive too; its first entries or the file's name tell it. */
function zipped(start: string, fileName: string): { readonly what: string; readonly todo: string } {
  if (/\.xls[xmb]$/i.test(fileName) || start.includes("[Content_Types].xml") || start.includes("xl/"))
    return {
      what: "an Excel workbook",
      todo: 'save the sheet with the rows as "CSV UTF-8" and choose that file',
    };
  if (/\.ods$/i.test(fileName) || start.includes("opendocument.spreadsheet"))
    return {
      what: "a LibreOffice spreadsheet",
      todo: "save the sheet with the rows as CSV in UTF-8 and choose that file",
    };
  return { what: "a zip archive", todo: "unpack it and choose the CSV, JSON Lines or Parquet file in it" };
}

type ReadRow = Extract<NumberedRow, { row: Row }>;
type UnreadRow = Extract<NumberedRow, { problems: unknown }>;

/** The first rows that can be read; the first one that can't is the importer's to report, if there are others. */
async function firstRows(
  batches: AsyncIterable<Iterable<NumberedRow>>,
): Promise<{ readonly rows: readonly ReadRow[]; readonly problem: UnreadRow | undefined }> {
  const rows: ReadRow[] = [];
  let problem: UnreadRow | undefined;
  for await (const batch of batches) {
    for (const numbered of batch) {
      if ("row" in numbered) rows.push(numbered);
      else problem ??= numbered;
      if (rows.length === RECOGNISED_BY_ROWS) return { rows, problem };
    }
  }
  return { rows, problem };
}

async function* oneOf<Item>(item: Item): AsyncGenerator<Item> {
  yield item;
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
  if (isGzip(first)) return { bytes: first, plain: gunzippedStart(first, file.size <= GZIP_BYTES) };
  // A CSV file has its header before the first row.
  const isEnough = file.size <= ENOUGH || first.indexOf(LINE_END) !== first.lastIndexOf(LINE_END);
  const bytes = isEnough ? first : await readBytes(file, 0, LIMITS.lineBytes + ENOUGH);
  return { bytes, plain: bytes };
}

/** 64 KB of gzip can't hold more than 64 MB. */
const GZIP_BYTES = 65_536;

/** The beginning of what gzip holds. A stream that goes on behind the bytes is no fault, unless these are `all`. */
function gunzippedStart(bytes: Uint8Array, all: boolean): Uint8Array {
  try {
    const finishFlush = all ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
    return gunzipSync(bytes.subarray(0, GZIP_BYTES), { finishFlush }).subarray(0, PLAIN_BYTES);
  } catch (error) {
    throw new DomainError(
      "INVALID",
      `the gzip file is damaged or cut off (${error instanceof Error ? error.message : String(error)}): compress or upload it again`,
    );
  }
}
