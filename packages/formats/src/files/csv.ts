import { DomainError } from "@laurel/core/errors/domain-error";
import { LIMITS } from "@laurel/core/text/text-limits";
import { readLines } from "./lines.ts";
import type { NumberedRow } from "./rows.ts";

/**
 * The records of a CSV file (RFC 4180) by the names in its header row, each with the line that it begins on.
 * Fields stand between commas, semicolons or tabs, as the header shows. Blank lines are skipped.
 */
export async function* decodeCsv(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<NumberedRow[]> {
  let header: readonly string[] | null = null;
  let delimiter = ",";
  let state: CsvState = CSV_START;
  let begun = 1;
  for await (const lines of readLines(bytes)) {
    const rows: NumberedRow[] = [];
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

function toRow(state: CsvState, header: readonly string[], line: number): NumberedRow {
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

const DELIMITERS = [",", ";", "\t"] as const;

/**
 * The delimiter that is most frequent in the header line, outside quotes; a comma if there is no delimiter.
 */
function csvDelimiter(headerLine: string): string {
  const unquoted = headerLine.replace(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((delimiter) => unquoted.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

/**
 * How far a CSV record has been read. `open` waits for another line, since a quoted field goes on over the
 * line's end; `pieces` are the parts of that field, `length` the characters of the record so far.
 */
type Open = {
  readonly status: "open";
  readonly fields: string[];
  readonly pieces: string[];
  readonly length: number;
  readonly quoted: boolean;
};
type CsvState =
  | Open
  | { readonly status: "done"; readonly fields: readonly string[] }
  | { readonly status: "broken"; readonly reason: string };

const CSV_START: CsvState = Object.freeze({
  status: "open",
  fields: [],
  pieces: [],
  length: 0,
  quoted: false,
});

const AFTER_QUOTE: CsvState = {
  status: "broken",
  reason: "has text after a closing quote: double the quotes inside a quoted field",
};
const STRAY_QUOTE: CsvState = {
  status: "broken",
  reason: "has a quote inside an unquoted field: quote the whole field and double the quote",
};

/**
 * Reads one more line (without its line feed) of a record. Its cost is in proportion to the line, however
 * long the record is.
 */
function feedCsvLine(state: CsvState, line: string, delimiter: string): CsvState {
  const before: Open =
    state.status === "open" && state !== CSV_START
      ? state
      : { status: "open", fields: [], pieces: [], length: 0, quoted: false };
  const { fields } = before;
  let { pieces, quoted } = before;
  let at = 0;
  for (;;) {
    if (quoted) {
      const closed = quotedField(line, at);
      if (closed.end === -1) {
        // Pushed rather than copied: a field of a million lines must not cost a million copies.
        pieces.push(closed.text, "\n");
        return { status: "open", fields, pieces, length: before.length + line.length + 1, quoted: true };
      }
      fields.push(pieces.join("") + closed.text);
      pieces = [];
      quoted = false;
      at = closed.end;
      if (isEnd(line, at)) return { status: "done", fields };
      if (!line.startsWith(delimiter, at)) return AFTER_QUOTE;
      at += 1;
    }
    if (line[at] === '"') {
      quoted = true;
      at += 1;
      continue;
    }
    const next = line.indexOf(delimiter, at);
    const field = next === -1 ? withoutReturn(line.slice(at)) : line.slice(at, next);
    if (field.includes('"')) return STRAY_QUOTE;
    fields.push(field);
    if (next === -1) return { status: "done", fields };
    at = next + 1;
  }
}

/**
 * A quoted field's text from `at` (after its opening quote), and where its closing quote is passed; -1 if the
 * field goes on.
 */
function quotedField(line: string, at: number): { text: string; end: number } {
  let from = at;
  for (;;) {
    const quote = line.indexOf('"', from);
    if (quote === -1) return { text: unescaped(line.slice(at)), end: -1 };
    if (line[quote + 1] !== '"') return { text: unescaped(line.slice(at, quote)), end: quote + 1 };
    from = quote + 2;
  }
}

function unescaped(text: string): string {
  return text.includes('""') ? text.replaceAll('""', '"') : text;
}

function isEnd(line: string, at: number): boolean {
  return at === line.length || (at === line.length - 1 && line[at] === "\r");
}

function withoutReturn(text: string): string {
  return text.endsWith("\r") ? text.slice(0, -1) : text;
}
