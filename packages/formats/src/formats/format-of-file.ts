import { fileOnDisk } from "../import/file-on-disk.ts";
import { readFileRows } from "../import/read-file-rows.ts";
import { ALL_FORMATS } from "./all-formats.ts";
import { RECOGNISED_BY_ROWS, recogniseFormat } from "./recognise-format.ts";

/**
 * The formats that a file in JSON or Parquet may be, by its first 50 rows that can be read; the likeliest
 * first.
 */
export async function formatOfFile(path: string): Promise<string[]> {
  const rows: unknown[] = [];
  for await (const batch of readFileRows(await fileOnDisk(path), "jsonl")) {
    for (const numbered of batch) if ("row" in numbered) rows.push(numbered.row);
    if (rows.length >= RECOGNISED_BY_ROWS) break;
  }
  return recogniseFormat(rows, ALL_FORMATS);
}
