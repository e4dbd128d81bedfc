import { Buffer, isUtf8 } from "node:buffer";
import { DomainError } from "@laurel/core/errors/domain-error";
import { LIMITS } from "@laurel/core/text/text-limits";
import type { FileBytes } from "../files/file-bytes.ts";
import type { NumberedRow } from "../files/rows.ts";
import { readFooter, readGroup } from "./row-groups.ts";

/**
 * The rows of a Parquet file, a row group at a time, counted from 1. A file that is cut off, damaged or asks
 * for more memory than a row group may take ends in a DomainError before the group in question yields
 * anything. `onRead` hears how many more bytes were read.
 */
export async function* readParquetRows(
  file: FileBytes,
  onRead: (bytes: number) => void = () => undefined,
): AsyncGenerator<Iterable<NumberedRow>> {
  const metadata = await refusing("", () => readFooter(file));
  let before = 0;
  for (const group of metadata.row_groups) {
    const count = Number(group.num_rows);
    const rows = await refusing(` (rows ${before + 1} to ${before + count})`, () =>
      readGroup(file, { ...metadata, row_groups: [group], num_rows: group.num_rows }, group),
    );
    yield numberedRows(rows, before);
    onRead(
      group.columns.reduce((sum, { meta_data: meta }) => sum + Number(meta?.total_compressed_size ?? 0), 0),
    );
    before += count;
  }
}

async function refusing<T>(where: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (isFromDisk(error)) throw error;
    throw new DomainError(
      "INVALID",
      `the Parquet file can't be read${where}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** A file that is gone, or a disk that fails, says nothing about what is in the file. */
function isFromDisk(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

/**
 * The first rows of a Parquet file. Decoding the row group that they stand in may take seconds, whatever
 * `count` is.
 */
export async function firstParquetRows(file: FileBytes, count: number): Promise<NumberedRow[]> {
  const rows: NumberedRow[] = [];
  for await (const batch of readParquetRows(file)) {
    for (const row of batch) {
      if (rows.length === count) return rows;
      rows.push(row);
    }
    if (rows.length === count) return rows;
  }
  return rows;
}

/**
 * The rows of a group as JSON would have them, one at a time, with their numbers. A row is limited like a
 * line: a dictionary can put one long text into every row.
 */
function* numberedRows(
  rows: readonly Readonly<Record<string, unknown>>[],
  before: number,
): Generator<NumberedRow> {
  for (const [index, values] of rows.entries()) {
    const line = before + index + 1;
    const row = Object.fromEntries(
      Object.entries(values).map(([column, value]) => [column, plainValue(value)]),
    );
    if (charactersOf(row) > LIMITS.lineBytes)
      yield { line, problems: [{ field: "", reason: `is longer than ${LIMITS.lineBytes} characters` }] };
    else yield { line, row };
  }
}

function charactersOf(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce((sum: number, part: unknown) => sum + charactersOf(part), 1);
}

/**
 * A value of a Parquet file as JSON would have it: whole numbers of 64 bits as numbers or, where these can't
 * hold them, as text; times as text; bytes as text where they are UTF-8, since old writers don't say which
 * are; other bytes, and numbers that JSON can't hold, as null.
 */
function plainValue(value: unknown): unknown {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (value === undefined || value === null) return null;
  if (value instanceof Uint8Array)
    return isUtf8(value)
      ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("utf8")
      : null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (Array.isArray(value)) return value.map(plainValue);
  if (ArrayBuffer.isView(value)) return null;
  return typeof value === "object"
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plainValue(part)]))
    : value;
}
