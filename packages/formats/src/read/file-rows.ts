import { FORMATS_IN_CSV, type ImportFormat } from "@laurel/core/imports/import-formats";
import { decodeCsv } from "../files/csv.ts";
import { counted, type FileBytes, readBytes } from "../files/file-bytes.ts";
import { decompressed } from "../files/gzip.ts";
import { decodeJson } from "../files/json-lines.ts";
import type { NumberedRow, Row } from "../files/rows.ts";
import { inUtf8 } from "../files/text-encoding.ts";
import { readParquetRows } from "../parquet/read-parquet-rows.ts";
import { isParquet } from "../parquet/row-groups.ts";

type ReadOptions = {
  /** Hears how many more bytes were read. */
  readonly onRead?: (bytes: number) => void;
  /** The rows of the file if it is Parquet, for callers that have them decoded elsewhere. */
  readonly ofParquet?: () => AsyncIterable<Iterable<NumberedRow>>;
};

/**
 * The rows of a file as they stand. Parquet is recognised by its first bytes, whatever the format is.
 * Otherwise the file is CSV if the format says so, or else JSON, in one of the shapes that `decodeJson` knows;
 * both may be gzip-compressed.
 */
export async function* readFileRows(
  file: FileBytes,
  format: ImportFormat,
  { onRead = () => undefined, ofParquet = () => readParquetRows(file, onRead) }: ReadOptions = {},
): AsyncGenerator<Iterable<NumberedRow>> {
  if (isParquet(await readBytes(file, 0, 4))) yield* ofParquet();
  else if (FORMATS_IN_CSV.some((id) => id === format))
    yield* readWrittenRows(decompressed(counted(file.read(), onRead)));
  else yield* readRows(decompressed(counted(file.read(), onRead)), format === "csv" ? "csv" : "jsonl");
}

/** The rows of a format that comes as JSON or as CSV: JSON begins with a bracket, and a header row with none. */
async function* readWrittenRows(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Iterable<NumberedRow>> {
  const chunks = bytes[Symbol.asyncIterator]();
  const begun: Uint8Array[] = [];
  let start = "";
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    begun.push(next.value);
    start = new TextDecoder().decode(next.value.subarray(0, 4096)).trimStart();
    if (start !== "") break;
  }
  const all = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* begun;
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
    } finally {
      await chunks.return?.();
    }
  };
  yield* readRows(all(), start.startsWith("{") || start.startsWith("[") ? "jsonl" : "csv");
}

/**
 * The rows of a text file as they stand, with the lines they begin on: CSV records or JSON objects, or the
 * elements of one JSON array by their numbers. The text is UTF-8, or UTF-16 with its mark. Blank lines are
 * skipped.
 */
export async function* readRows(
  bytes: AsyncIterable<Uint8Array>,
  format: "csv" | "jsonl",
): AsyncGenerator<Iterable<NumberedRow>> {
  const text = inUtf8(bytes);
  if (format === "csv") yield* decodeCsv(text);
  else yield* decodeJson(text);
}

/** Rows as they are read, in batches. */
export type RowBatches = AsyncIterable<Iterable<NumberedRow>> | Iterable<Iterable<NumberedRow>>;

/**
 * The same batches, held back until the first `count` rows, or all if there are fewer, were shown to `look`.
 * Rows that can't be read are not shown. When `look` throws, the file is closed.
 */
export async function* afterFirstRows(
  batches: RowBatches,
  count: number,
  look: (first: readonly Row[]) => void,
): AsyncGenerator<Iterable<NumberedRow>> {
  const held: (readonly NumberedRow[])[] = [];
  let looked = false;
  const release = () => {
    looked = true;
    const first = held.flat().slice(0, count);
    look(first.flatMap((each) => ("row" in each ? [each.row] : [])));
    return held;
  };
  for await (const rows of batches) {
    if (looked) yield rows;
    else {
      held.push([...rows]);
      if (held.reduce((sum, { length }) => sum + length, 0) >= count) yield* release();
    }
  }
  if (!looked) yield* release();
}
