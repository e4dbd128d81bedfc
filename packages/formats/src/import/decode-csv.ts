import { DomainError } from "@laurel/core/errors/domain-error";
import { LIMITS } from "@laurel/core/text/text-limits";
import { csvDelimiter } from "./csv-delimiter.ts";
import { CSV_START, feedCsvLine, type CsvState } from "./feed-csv-line.ts";
import type { FieldProblem, Row } from "./prompt-draft.ts";
import { readLines } from "./read-lines.ts";

/** A CSV record by its header's names, with the line it begins on. */
export type CsvRow =
  | { readonly line: number; readonly row: Row }
  | { readonly line: number; readonly problems: readonly FieldProblem[] };

/**
 * CSV (RFC 4180) with a header row; commas, semicolons or tabs, as the header shows. Blank lines are skipped.
 */
export async function* decodeCsv(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRow[]> {
  let header: readonly string[] | null = null;
  let delimiter = ",";
  let state: CsvState = CSV_START;
  let begun = 1;
  for await (const lines of readLines(bytes)) {
    const rows: CsvRow[] = [];
    for (const line of lines) {
      if (state === CSV_START) begun = line.line;
      if ("reason" in line) {
        rows.push({ line: line.line, problems: [{ field: "", reason: line.reason }] });
        state = CSV_START;
        continue;
      }
      if (state === CSV_START && line.text.trim() === "") continue;
      if (!header && state === CSV_START) delimiter = csvDelimiter(line.text);
      state = feedCsvLine(state, line.text, delimiter);
      if (state.status === "open") {
        if (state.length > LIMITS.lineBytes) throw unclosedQuote(begun);
        continue;
      }
      if (!header) header = headerOf(state, begun);
      else rows.push(toRow(state, header, begun));
      state = CSV_START;
    }
    if (rows.length > 0) yield rows;
  }
  if (state.status === "open" && state !== CSV_START) {
    yield [
      {
        line: begun,
        problems: [
          { field: "", reason: "opens a quote that never closes: all that follows was read as one field" },
        ],
      },
    ];
  }
}

function unclosedQuote(line: number): DomainError {
  return new DomainError(
    "INVALID",
    `line ${line}: a quoted field opens here and is longer than ${LIMITS.lineBytes} characters: close the quote`,
    { line },
  );
}

function headerOf(state: CsvState, line: number): readonly string[] {
  if (state.status === "broken")
    throw new DomainError("INVALID", `line ${line}: the header row ${state.reason}`, { line });
  const names = state.fields.map((name) => name.trim());
  const repeated = names.find((name, index) => name !== "" && names.indexOf(name) !== index);
  if (repeated !== undefined)
    throw new DomainError(
      "INVALID",
      `line ${line}: the header row has two columns named ${JSON.stringify(repeated)}: rename one`,
      { line },
    );
  return names;
}

function toRow(state: CsvState, header: readonly string[], line: number): CsvRow {
  if (state.status === "broken") return { line, problems: [{ field: "", reason: state.reason }] };
  if (state.fields.length !== header.length) {
    return {
      line,
      problems: [
        { field: "", reason: `has ${state.fields.length} fields where the header has ${header.length}` },
      ],
    };
  }
  return { line, row: Object.fromEntries(header.map((name, index) => [name, state.fields[index]])) };
}
