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
export type CsvState =
  | Open
  | { readonly status: "done"; readonly fields: readonly string[] }
  | { readonly status: "broken"; readonly reason: string };

export const CSV_START: CsvState = Object.freeze({
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
export function feedCsvLine(state: CsvState, line: string, delimiter: string): CsvState {
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
 * A quoted field's text from `at` (after its opening quote), and where its closing quote is passed; -1 when
 * it goes on.
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
