import { DomainError } from "@laurel/core/errors/domain-error";
import { LIMITS } from "@laurel/core/text/text-limits";
import { followedBy } from "./file-bytes.ts";
import { type Line, LINE_FEED, readLines } from "./lines.ts";
import type { NumberedRow } from "./rows.ts";

/**
 * The records of a CSV file (RFC 4180) by the names in its header row, each with the line that it begins on.
 * Fields stand between commas, semicolons, tabs or bars, as the header and the first records show, or between
 * what a first line `sep=;` names, as Excel writes it. Lines may end with CR alone. Blank lines are skipped.
 */
export async function* decodeCsv(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<NumberedRow[]> {
  const { whole, lineEnd } = await withLineEnd(bytes);
  const newline = String.fromCharCode(lineEnd);
  let header: readonly string[] | null = null;
  let state: CsvState = CSV_START;
  let begun = 1;
  for await (const { lines, delimiter } of withDelimiter(readLines(whole, LIMITS.lineBytes, lineEnd))) {
    const rows: NumberedRow[] = [];
    for (const line of lines) {
      if (state === CSV_START) begun = line.line;
      if ("reason" in line) {
        rows.push({ line: line.line, problems: [{ field: "", reason: line.reason }] });
        state = CSV_START;
        continue;
      }
      if (state === CSV_START && line.text.trim() === "") continue;
      state = feedCsvLine(state, line.text, delimiter, newline);
      if (state.status === "open") {
        // What is too long is read on to its closing quote, but not kept.
        if (state.length > LIMITS.lineBytes) state.pieces.length = 0;
        continue;
      }
      if (state.status === "done" && state.isLong) {
        rows.push({ line: begun, problems: [{ field: "", reason: TOO_LONG }] });
        state = CSV_START;
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

const TOO_LONG = `has a quoted field of more than ${LIMITS.lineBytes} characters: shorten it, or close its quote earlier`;

function headerOf(state: CsvState, line: number): readonly string[] {
  if (state.status === "broken")
    throw new DomainError("INVALID", `line ${line}: the header row ${state.reason}`, { line });
  const names = state.fields.map((name, index) => name.trim() || `column ${index + 1}`);
  const second = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (second === -1) return names;
  const name = names[second] ?? "";
  throw new DomainError(
    "INVALID",
    `line ${line}: the header row has two columns named ${JSON.stringify(name)}, column ${names.indexOf(name) + 1} and column ${second + 1}: rename one`,
    { line },
  );
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

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** How many of the first records, and of their characters, tell what stands between fields. */
const DELIMITED_BY = { records: 20, characters: 262_144 } as const;

/** Excel's own way to say what stands between the fields of a file. */
const NAMED_DELIMITER = /^"?sep=([^"\r])"?\r?$/i;

/** The lines of a file with what stands between its fields; a line that names that is left out. */
async function* withDelimiter(
  batches: AsyncIterable<Line[]>,
): AsyncGenerator<{ readonly lines: readonly Line[]; readonly delimiter: string }> {
  let held: Line[] = [];
  let characters = 0;
  let delimiter: string | undefined;
  for await (const lines of batches) {
    if (delimiter !== undefined) {
      yield { lines, delimiter };
      continue;
    }
    held = [...held, ...lines];
    characters += lines.reduce((sum, line) => sum + ("text" in line ? line.text.length : 0), 0);
    if (held.length <= DELIMITED_BY.records && characters < DELIMITED_BY.characters) continue;
    const begun = delimited(held);
    delimiter = begun.delimiter;
    held = [];
    yield begun;
  }
  if (delimiter === undefined) yield delimited(held);
}

function delimited(lines: readonly Line[]): { readonly lines: readonly Line[]; readonly delimiter: string } {
  const [first] = lines;
  const named = first && "text" in first ? NAMED_DELIMITER.exec(first.text)?.[1] : undefined;
  return named === undefined
    ? { lines, delimiter: likelyDelimiter(lines) }
    : { lines: lines.slice(1), delimiter: named };
}

/**
 * The delimiter by which most of the first records have as many fields as the header; where several do
 * equally well, the one that gives the header the most fields. A comma where none parts the header.
 */
function likelyDelimiter(lines: readonly Line[]): string {
  let best = { delimiter: ",", even: -1, columns: 1 };
  for (const delimiter of DELIMITERS) {
    const [columns = 1, ...counts] = fieldCounts(lines, delimiter);
    const even = counts.filter((count) => count === columns).length;
    if (columns > 1 && (even > best.even || (even === best.even && columns > best.columns)))
      best = { delimiter, even, columns };
  }
  return best.delimiter;
}

/** How many fields the header and the first records have by a delimiter; 0 for a broken record. */
function fieldCounts(lines: readonly Line[], delimiter: string): number[] {
  const counts: number[] = [];
  let state: CsvState = CSV_START;
  for (const line of lines) {
    if (counts.length > DELIMITED_BY.records) break;
    if ("reason" in line || (state === CSV_START && line.text.trim() === "")) continue;
    state = feedCsvLine(state, line.text, delimiter, "\n");
    if (state.status === "open") continue;
    counts.push(state.status === "done" ? state.fields.length : 0);
    state = CSV_START;
  }
  return counts;
}

const RETURN = 0x0d;
const QUOTE = 0x22;

/**
 * The same bytes, and the byte that ends their lines: CR where the first line outside quotes ends with CR and
 * no line feed, as old programs on the Mac write it.
 */
async function withLineEnd(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly whole: AsyncIterable<Uint8Array>; readonly lineEnd: number }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const begun: Uint8Array[] = [];
  let quoted = false;
  let returned = false;
  let size = 0;
  while (size <= LIMITS.lineBytes) {
    const next = await iterator.next();
    if (next.done) break;
    begun.push(next.value);
    size += next.value.length;
    for (const byte of next.value) {
      if (returned || (byte === LINE_FEED && !quoted))
        return {
          whole: followedBy(begun, iterator),
          lineEnd: returned && byte !== LINE_FEED ? RETURN : LINE_FEED,
        };
      if (byte === QUOTE) quoted = !quoted;
      returned = byte === RETURN && !quoted;
    }
  }
  return { whole: followedBy(begun, iterator), lineEnd: LINE_FEED };
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
  | { readonly status: "done"; readonly fields: readonly string[]; readonly isLong: boolean }
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
 * Reads one more line (without `newline`, its end) of a record. Its cost is in proportion to the line, however
 * long the record is.
 */
function feedCsvLine(state: CsvState, line: string, delimiter: string, newline: string): CsvState {
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
        pieces.push(closed.text, newline);
        return { status: "open", fields, pieces, length: before.length + line.length + 1, quoted: true };
      }
      fields.push(pieces.join("") + closed.text);
      pieces = [];
      quoted = false;
      at = closed.end;
      if (isEnd(line, at)) return done(before, fields);
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
    if (next === -1) return done(before, fields);
    at = next + 1;
  }
}

function done({ length }: Open, fields: readonly string[]): CsvState {
  return { status: "done", fields, isLong: length > LIMITS.lineBytes };
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
