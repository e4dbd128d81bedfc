import type { FileBytes } from "../file-bytes.ts";
import type { NumberedRow } from "../read-rows.ts";
import { readParquetRows } from "./read-parquet-rows.ts";

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
