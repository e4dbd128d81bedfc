import { decodeCsv } from "./decode-csv.ts";
import { jsonLinesOf } from "./json-lines-of.ts";
import type { Line } from "./line.ts";
import { parseJsonRow } from "./parse-json-row.ts";
import type { FieldProblem, Row } from "./prompt-draft.ts";

export type NumberedRow =
  | { readonly line: number; readonly row: Row }
  | { readonly line: number; readonly problems: readonly FieldProblem[] };

/**
 * The rows of a file as they stand, with the lines they begin on: a CSV record or a JSON object a line, or
 * the elements of one JSON array by their numbers. Blank lines are skipped.
 */
export async function* readRows(
  bytes: AsyncIterable<Uint8Array>,
  format: "csv" | "jsonl",
): AsyncGenerator<Iterable<NumberedRow>> {
  if (format === "csv") yield* decodeCsv(bytes);
  else for await (const lines of jsonLinesOf(bytes)) yield jsonRows(lines);
}

// A generator, so that a chunk's rows are parsed one at a time and not all held at once.
function* jsonRows(lines: readonly Line[]): Generator<NumberedRow> {
  for (const line of lines) {
    if ("reason" in line) yield { line: line.line, problems: [{ field: "", reason: line.reason }] };
    else if (line.text.trim() !== "") yield { line: line.line, ...parseJsonRow(line.text) };
  }
}
