import { storableText } from "@laurel/core/text/text-limits";
import { backslashKey } from "./backslash-key.ts";
import { followedBy } from "./file-bytes.ts";
import { splitJsonArray, splitJsonObjects } from "./json-array.ts";
import { type JsonShape, jsonShape } from "./json-shape.ts";
import { keyTwice } from "./key-twice.ts";
import { type Line, readLines } from "./lines.ts";
import { type FieldProblem, isRow, type NumberedRow, type Row } from "./rows.ts";

/**
 * The rows of a JSON file: an object a line; objects one after another, each over several lines; or each
 * element, if the file is one array or one object with one list of rows. Blank lines are skipped.
 */
export async function* decodeJson(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Iterable<NumberedRow>> {
  const iterator = bytes[Symbol.asyncIterator]();
  const { begun, shape } = await jsonShape(iterator);
  const whole = followedBy(begun, iterator);
  for await (const lines of jsonTexts(whole, shape)) yield jsonRows(lines, shape.kind === "list");
}

// A generator, so that a chunk's rows are parsed one at a time and not all held at once.
function* jsonRows(lines: readonly Line[], inList: boolean): Generator<NumberedRow> {
  for (const line of lines) {
    if ("reason" in line) yield { line: line.line, problems: [{ field: "", reason: line.reason }] };
    else if (line.text.trim() !== "") {
      const parsed = parseJsonRow(line.text);
      if ("problems" in parsed) yield { line: line.line, ...parsed };
      else if (inList) yield { line: line.line, ...fromRowsApi(parsed.row, line.text) };
      else yield { line: line.line, row: parsed.row, json: line.text };
    }
  }
}

/** The objects of a JSON file as texts. */
function jsonTexts(whole: AsyncIterable<Uint8Array>, shape: JsonShape): AsyncIterable<Line[]> {
  switch (shape.kind) {
    case "array":
      return splitJsonArray(whole);
    case "objects":
      return splitJsonObjects(whole);
    case "list":
      return splitJsonArray(withoutStart(whole, shape.listAt), { insideObject: true });
    case "lines":
      return readLines(whole);
  }
}

async function* withoutStart(bytes: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Uint8Array> {
  let left = length;
  for await (const chunk of bytes) {
    yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}

/**
 * A row as the rows API of the Hugging Face Hub gives it, without what the API says of it. The API cuts long
 * cells, and a cut text must not be taken for a whole one.
 */
function fromRowsApi(
  row: Row,
  json: string,
): { readonly row: Row; readonly json?: string } | { readonly problems: readonly FieldProblem[] } {
  const { row_idx: index, row: inner, truncated_cells: truncated } = row;
  if (index === undefined || !isRow(inner)) return { row, json };
  if (!Array.isArray(truncated) || truncated.length === 0) return { row: inner };
  return {
    problems: truncated.map((cell: unknown) => ({
      field: String(cell),
      reason: "was cut short by the rows API: download the data set's own file",
    })),
  };
}

/** The object on a line of JSON Lines, or why the line holds none. */
export function parseJsonRow(
  text: string,
): { readonly row: Row } | { readonly problems: readonly FieldProblem[] } {
  const key = backslashKey(text);
  if (key !== undefined) return { problems: [keyWithBackslash(key)] };
  try {
    const value: unknown = JSON.parse(text);
    if (!isRow(value)) return problem("is not a JSON object");
    const keys = keysIn(value);
    // What reads a row goes down its values level by level, which a hostile one could make too many.
    if (keys === undefined) return problem(`is nested deeper than ${LEVELS} levels`);
    // Only where the text may have more keys than the object has are they looked at one by one.
    const twice = keys === keyEnds(text) && !text.includes('" :') ? undefined : keyTwice(text);
    return twice === undefined ? { row: value } : { problems: [keyStandsTwice(twice)] };
  } catch (error) {
    return problem(`is not valid JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function keyWithBackslash(key: string): FieldProblem {
  return {
    field: storableText(key),
    reason:
      "is a key with a backslash, which JSON readers of Node 24 confuse with other keys: give it another name",
  };
}

/** More than the longest thread that a prompt may hold has as a tree of replies. */
const LEVELS = 1_000;

/** How many keys an object has with all that lies in it; undefined where it is nested too deep. */
function keysIn(row: Row): number | undefined {
  let keys = 0;
  let level: unknown[] = [row];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > LEVELS) return undefined;
    level = level.flatMap((value) => {
      if (typeof value !== "object" || value === null) return [];
      const parts: unknown[] = Object.values(value);
      if (!Array.isArray(value)) keys += parts.length;
      return parts.filter((part) => typeof part === "object" && part !== null);
    });
  }
  return keys;
}

/** How often a quote and a colon follow each other, as they do behind a key, and hardly elsewhere. */
function keyEnds(text: string): number {
  let found = 0;
  for (let at = text.indexOf('":'); at !== -1; at = text.indexOf('":', at + 2)) found += 1;
  return found;
}

function problem(reason: string): { problems: FieldProblem[] } {
  return { problems: [{ field: "", reason: reason.slice(0, 300) }] };
}

function keyStandsTwice(path: string): FieldProblem {
  return {
    field: path,
    reason:
      "stands twice in its object, so that one of its two values would be lost: leave one out, or rename it",
  };
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
