import { followedBy } from "./file-bytes.ts";
import { BLANK_BYTES, splitJsonArray } from "./json-array.ts";
import { type Line, readLines } from "./lines.ts";
import { type FieldProblem, isRow, type NumberedRow, type Row } from "./rows.ts";

const ARRAY = 0x5b;

/** The rows of a JSON file: an object a line, or each element if the file is one array. Blank lines are skipped. */
export async function* decodeJson(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Iterable<NumberedRow>> {
  for await (const lines of jsonLinesOf(bytes)) yield jsonRows(lines);
}

// A generator, so that a chunk's rows are parsed one at a time and not all held at once.
function* jsonRows(lines: readonly Line[]): Generator<NumberedRow> {
  for (const line of lines) {
    if ("reason" in line) yield { line: line.line, problems: [{ field: "", reason: line.reason }] };
    else if (line.text.trim() !== "") yield { line: line.line, ...parseJsonRow(line.text) };
  }
}

/** The objects of a JSON file as texts. */
async function* jsonLinesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Line[]> {
  const begun: Uint8Array[] = [];
  const iterator = bytes[Symbol.asyncIterator]();
  let first: number | undefined;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    begun.push(next.value);
    first = next.value.find((byte) => !BLANK_BYTES.includes(byte));
    if (first !== undefined) break;
  }
  const whole = followedBy(begun, iterator);
  yield* first === ARRAY ? splitJsonArray(whole) : readLines(whole);
}

/** The object on a line of JSON Lines, or why the line holds none. */
export function parseJsonRow(
  text: string,
): { readonly row: Row } | { readonly problems: readonly FieldProblem[] } {
  try {
    const value: unknown = JSON.parse(text);
    return isRow(value) ? { row: value } : problem("is not a JSON object");
  } catch (error) {
    return problem(`is not valid JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function problem(reason: string): { problems: FieldProblem[] } {
  return { problems: [{ field: "", reason: reason.slice(0, 300) }] };
}

/** A record as one line of JSON Lines, its keys in their order. */
export function jsonlLine(record: unknown): string {
  return oneLine(JSON.stringify(record));
}

/**
 * A JSON text as one line of JSON Lines. U+0085, U+2028 and U+2029 are escaped: JSON allows them,
 * but readers that split text into lines by Unicode's rules (Python's `splitlines`) would cut there.
 */
export function oneLine(json: string): string {
  return json.replace(
    /[\u0085\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
