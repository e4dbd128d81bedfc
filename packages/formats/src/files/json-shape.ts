import { Buffer } from "node:buffer";
import { DomainError } from "@laurel/core/errors/domain-error";
import { LIMITS } from "@laurel/core/text/text-limits";
import { BLANK_BYTES } from "./json-array.ts";

/**
 * How the rows stand in a JSON file: one on each line; all in one array; one after another, each over several
 * lines; or in a list under a key of one object, which begins at the byte `listAt`.
 */
export type JsonShape =
  | { readonly kind: "lines" | "array" | "objects" }
  | { readonly kind: "list"; readonly listAt: number };

const ARRAY = 0x5b;
const OBJECT = 0x7b;

/** Reads on until the beginning of a JSON file tells its shape, or until a line may be no longer. */
export async function jsonShape(
  iterator: AsyncIterator<Uint8Array>,
): Promise<{ readonly begun: readonly Uint8Array[]; readonly shape: JsonShape }> {
  const begun: Uint8Array[] = [];
  let size = 0;
  let looked = 0;
  for (;;) {
    const next = await iterator.next();
    if (!next.done) {
      begun.push(next.value);
      size += next.value.length;
    }
    const ended = next.done === true || size > LIMITS.lineBytes;
    // The start is looked at again only when it has doubled, so that all looks together cost no more than two.
    if (!ended && size < 2 * looked) continue;
    const start = Buffer.concat(begun);
    looked = size;
    const shape = shapeOf(start, ended);
    if (shape) return { begun: [start], shape };
  }
}

/** The shape that a file's beginning shows; undefined where it must be longer to show it. */
function shapeOf(start: Buffer, ended: boolean): JsonShape | undefined {
  const first = start.findIndex((byte) => !BLANK_BYTES.includes(byte));
  if (first === -1) return ended ? { kind: "lines" } : undefined;
  if (start[first] === ARRAY) return arrayOf(start.subarray(first + 1), ended);
  if (start[first] !== OBJECT) return { kind: "lines" };
  // Only ASCII matters to JSON's structure; as Latin-1, an index in the text is an index in the bytes.
  const text = start.toString("latin1");
  const { end, members } = topLevel(text, first);
  const followed = end !== -1 && text.slice(end).trim() !== "";
  if (!ended && !followed) return undefined;
  if (!followed) {
    const table = tableOf(text, members);
    if (table) return table;
    if (end !== -1 && holdsColumns(text.slice(first, end))) throw notByRows("by columns");
  }
  const wide = end !== -1 && text.slice(first, end).includes("\n") && isJson(text.slice(first, end));
  return { kind: wide || OPENS_WIDE.test(text.slice(first, first + 1_000)) ? "objects" : "lines" };
}

/** An array holds rows by their columns' names; one that begins with a list holds them by places. */
function arrayOf(inside: Buffer, ended: boolean): JsonShape | undefined {
  const first = inside.find((byte) => !BLANK_BYTES.includes(byte));
  if (first === ARRAY)
    throw new DomainError(
      "INVALID",
      "the file is a JSON array of lists, in which nothing says which column a value is of: write each row as an object with the columns' names, one a line",
    );
  return first === undefined && !ended ? undefined : { kind: "array" };
}

/** An object that a pretty-printer writes begins like this, however it goes on. */
const OPENS_WIDE = /^\{[ \t]*\r?\n\s*"/;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

type Member = { readonly key: string; readonly valueAt: number };

/**
 * The members of the object that begins at `from`, as far as the text goes, and where it ends; -1 where the
 * text ends first.
 */
function topLevel(text: string, from: number): { readonly end: number; readonly members: readonly Member[] } {
  const members: Member[] = [];
  let depth = 0;
  let key = "";
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') {
      const close = closingQuote(text, at + 1);
      if (close === -1) return { end: -1, members };
      if (depth === 1) key = text.slice(at + 1, close);
      at = close;
    } else if (character === ":" && depth === 1) {
      const valueAt = at + 1 + (/\S/.exec(text.slice(at + 1, at + 1_000))?.index ?? 0);
      members.push({ key, valueAt });
    } else if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") {
      depth -= 1;
      if (depth === 0) return { end: at + 1, members };
    }
  }
  return { end: -1, members };
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (text[at - 1 - escapes] === "\\") escapes += 1;
    if (escapes % 2 === 0) return at;
  }
  return -1;
}

/** Keys under which tools put the rows of a table. */
const ROW_KEYS: readonly string[] = [
  "data",
  "rows",
  "records",
  "items",
  "examples",
  "samples",
  "instances",
  "results",
  "entries",
  "train",
  "test",
  "validation",
];

/** What a list of rows begins with: an object that is no turn of a conversation. */
const LIST_OF_ROWS = /^\[\s*\{\s*"(?!role"|from"|content"|value"|text")/;
const LIST_OF_LISTS = /^\[\s*\[/;
const NUMBERED = /^\{\s*"\d+"\s*:/;

/**
 * The list of rows in a file that is one object: under a key that tools use for it, or under its only key. The
 * shapes that hold a table by columns or by row numbers can't be read as they stream, and are refused.
 */
function tableOf(text: string, members: readonly Member[]): JsonShape | undefined {
  const [only, ...others] = members;
  if (!only) return undefined;
  const valueOf = ({ valueAt }: Member): string => text.slice(valueAt, valueAt + 1_000);
  if (members.every((member) => NUMBERED.test(valueOf(member)))) throw notByRows("by columns");
  if (members.every(({ key }) => /^\d+$/.test(key)) && valueOf(only).startsWith("{"))
    throw notByRows("by row numbers");
  const named = members.filter(({ key }) => ROW_KEYS.includes(key));
  if (members.some(({ key }) => key === "columns") && named.some((each) => LIST_OF_LISTS.test(valueOf(each))))
    throw notByRows("with the columns' names apart from the values");
  const lists = (named.length > 0 || others.length > 0 ? named : [only]).filter((member) =>
    LIST_OF_ROWS.test(valueOf(member)),
  );
  const [list, second] = lists;
  if (list && second)
    throw new DomainError(
      "INVALID",
      `the file is one JSON object with several lists of rows (${lists.map(({ key }) => JSON.stringify(key)).join(", ")}): write each list to a file of its own, one object a line`,
    );
  return list && { kind: "list", listAt: list.valueAt };
}

/** Whether an object's values are lists of plain values, each as long as the others: columns, that is. */
function holdsColumns(json: string): boolean {
  if (!isJson(json)) return false;
  const values: unknown[] = Object.values(JSON.parse(json));
  const lengths = values.map((value) =>
    Array.isArray(value) && value.every((cell) => cell === null || typeof cell !== "object")
      ? value.length
      : 0,
  );
  const [length = 0] = lengths;
  return values.length > 1 && length > 1 && lengths.every((each) => each === length);
}

function notByRows(how: string): DomainError {
  return new DomainError(
    "INVALID",
    `the file is one JSON object that holds a table ${how}, as pandas writes it: write it line by line with df.to_json("file.jsonl", orient="records", lines=True)`,
  );
}
