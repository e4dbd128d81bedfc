import { DomainError } from "@laurel/core/errors/domain-error";
import type { FileBytes } from "../file-bytes.ts";
import type { NumberedRow } from "../read-rows.ts";
import { numberedRows } from "./numbered-rows.ts";
import { readFooter } from "./read-footer.ts";
import { readGroup } from "./read-group.ts";

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
