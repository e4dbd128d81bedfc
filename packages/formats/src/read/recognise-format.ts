import { fileOnDisk } from "../files/file-bytes.ts";
import { ALL_FORMATS } from "../targets/all-formats.ts";
import type { Format } from "../targets/format.ts";
import { readFileRows } from "./file-rows.ts";

/** What of a format tells that rows are in it. */
export type Recognisable = Pick<Format<unknown, unknown>, "id" | "record" | "example" | "encode">;

/** How many rows tell what a file is. */
export const RECOGNISED_BY_ROWS = 50;

/**
 * The ids of the formats that all of a file's first rows (up to 50) are records of. The most specific comes
 * first: the one whose `record` takes the examples of the fewest others among them. Those that take as many
 * stand as in `formats`, because trainers share shapes: `{messages}` is several formats at once. Without rows
 * there is no format.
 */
export function recogniseFormat(rows: readonly unknown[], formats: readonly Recognisable[]): string[] {
  const first = rows.slice(0, RECOGNISED_BY_ROWS);
  if (first.length === 0) return [];
  const candidates = formats.filter(({ record }) => first.every((row) => record.safeParse(row).success));
  const examples = candidates.map((format) => format.encode(format.example));
  const taken = new Map(
    candidates.map((format) => [
      format,
      examples.filter((example) => format.record.safeParse(example).success).length,
    ]),
  );
  return candidates
    .toSorted((one, other) => (taken.get(one) ?? 0) - (taken.get(other) ?? 0))
    .map(({ id }) => id);
}

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
