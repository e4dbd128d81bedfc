import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { cellOf } from "@laurel/core/imports/verdict";
import { type FieldProblem, isRow, type NumberedRow, type Problems, type Row } from "../files/rows.ts";
import { afterFirstRows, type RowBatches } from "./file-rows.ts";
import { RECOGNISED_BY_ROWS } from "./recognise-format.ts";

/** The columns that hold one text or conversation each: the prompt, and each response. */
function textColumns(mapping: ColumnMapping): string[] {
  const { prompt, response, responses, preference } = mapping;
  return [...(prompt === undefined ? [] : [prompt]), ...responseColumns({ response, responses, preference })];
}

function responseColumns({
  response,
  responses,
  preference,
}: Pick<ColumnMapping, "response" | "responses" | "preference">): string[] {
  return [
    ...(response === undefined ? [] : [response]),
    ...(responses ?? []).map(({ text }) => text),
    ...(preference ? [preference.chosen, preference.rejected] : []),
  ];
}

/** The columns that hold a list in every row. */
function listColumns({ responseList, steps, stepLabels }: ColumnMapping): string[] {
  return [responseList, steps, stepLabels].filter((column) => column !== undefined);
}

/** The share of the first rows that must hold a list for a column to be one of lists. */
const NEARLY_ALL = 0.8;

/**
 * CSV rows with lists in place of their JSON, in the columns of texts that hold a list in nearly all of the
 * first rows. Even there, a cell that is no list stays the text that it is.
 */
export async function* withListCells(
  batches: RowBatches,
  mapping: ColumnMapping,
): AsyncGenerator<Iterable<NumberedRow>> {
  let columns: readonly string[] = [];
  const look = (first: readonly Row[]) => {
    columns = columnsOfLists(first, mapping);
  };
  for await (const batch of afterFirstRows(batches, RECOGNISED_BY_ROWS, look))
    yield withLists(batch, columns);
}

function columnsOfLists(rows: readonly Row[], mapping: ColumnMapping): string[] {
  return [...textColumns(mapping), ...listColumns(mapping)].filter((column) => {
    const cells = rows
      .map((row) => cellOf(row, column))
      .filter((cell) => typeof cell === "string" && cell !== "");
    const lists = cells.filter((cell) => listIn(cell) !== undefined);
    return lists.length > 0 && lists.length >= NEARLY_ALL * cells.length;
  });
}

function* withLists(rows: Iterable<NumberedRow>, columns: readonly string[]): Generator<NumberedRow> {
  for (const numbered of rows) {
    if (columns.length === 0 || "problems" in numbered) yield numbered;
    else {
      const lists = columns.flatMap((column) => {
        const list = listIn(cellOf(numbered.row, column));
        return list === undefined ? [] : [[column, list]];
      });
      yield { ...numbered, row: { ...numbered.row, ...Object.fromEntries(lists) } };
    }
  }
}

/** The list that a cell holds as JSON, if it holds one and nothing else. */
function listIn(cell: unknown): readonly unknown[] | undefined {
  if (typeof cell !== "string" || !/^\s*\[/.test(cell)) return undefined;
  try {
    const value: unknown = JSON.parse(cell);
    return Array.isArray(value) && value.length > 0 ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * A row as the mapping's decoder reads it: numbers and booleans in the place of texts are texts, with the
 * digits that the file writes; lists of texts, one for each turn, are conversations.
 */
export function withMappedCells(
  numbered: Extract<NumberedRow, { readonly row: Row }>,
  mapping: ColumnMapping,
): { readonly row: Row } | Problems {
  const row = withTexts(numbered, [
    ...textColumns(mapping),
    ...[mapping.responseList, mapping.reference, mapping.system, mapping.input].filter(
      (column) => column !== undefined,
    ),
  ]);
  return mapping.prompt === undefined
    ? { row }
    : withConversations(row, mapping.prompt, responseColumns(mapping));
}

function withTexts(
  { row, json }: { readonly row: Row; readonly json?: string },
  columns: readonly string[],
): Row {
  const concerned = columns.filter((column) => Object.hasOwn(row, column) && holdsPlainValue(row[column]));
  if (concerned.length === 0) return row;
  const written = json === undefined ? row : asWritten(json);
  return {
    ...row,
    ...Object.fromEntries(concerned.map((column) => [column, textsOf(written[column], row[column])])),
  };
}

/** The keys under which an item of a list, or a turn, has what it says. */
export const BODIES = [
  "messages",
  "content",
  "text",
  "answer",
  "response",
  "completion",
  "output",
  "generation",
  "generated_text",
];

/** The key under which an item has what it says: the first that it has. The others are about it. */
export const bodyOf = (item: Row): string | undefined =>
  BODIES.find((key) => cellOf(item, key) !== undefined);

/** The key under which an item has its text, where it has no messages. */
function textKeyOf(item: Row): string | undefined {
  const key = bodyOf(item);
  return key === "messages" ? undefined : key;
}

function holdsPlainValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsPlainValue);
  if (!isRow(value)) return isPlainValue(value);
  const key = textKeyOf(value);
  return key !== undefined && isPlainValue(value[key]);
}

function isPlainValue(value: unknown): value is number | boolean {
  return typeof value === "number" || typeof value === "boolean";
}

/** A value with texts in place of its numbers and booleans; `written` is the same value with its own digits. */
function textsOf(written: unknown, value: unknown): unknown {
  if (Array.isArray(value))
    return value.map((item: unknown, index) => textsOf(Array.isArray(written) ? written[index] : item, item));
  if (isRow(value)) {
    const key = textKeyOf(value);
    return key === undefined || !isPlainValue(value[key])
      ? value
      : { ...value, [key]: textsOf(isRow(written) ? written[key] : value[key], value[key]) };
  }
  return isPlainValue(value) ? String(written) : value;
}

/**
 * A row in which every number is the text that the file writes: JSON.parse makes 1.5 of 1.50, and another
 * number of one with many digits. It doubles the time of parsing, so that only rows with numbers in the place
 * of texts are read so.
 */
export function asWritten(json: string): Row {
  const parsed: unknown = JSON.parse(json, (_key, value: unknown, context?: { readonly source?: string }) =>
    typeof value === "number" ? (context?.source ?? String(value)) : value,
  );
  return isRow(parsed) ? parsed : {};
}

/**
 * A row of a record format, with texts in place of the numbers and booleans of which a reader said that they
 * must be texts, with the digits that the file writes. Most rows have none, and come back as they are.
 */
export function withTextsWhereAsked(
  { row, json }: Extract<NumberedRow, { readonly row: Row }>,
  problems: readonly FieldProblem[],
): Row {
  const places = problems
    .filter(({ reason }) => TEXT_ASKED.test(reason))
    .map(({ field }) => field.split("."));
  const written = places.length > 0 && json !== undefined ? asWritten(json) : row;
  return places.reduce<Row>((mended, place) => {
    const next = withTextAt(mended, written, place);
    return isRow(next) ? next : mended;
  }, row);
}

/** What zod says of a number or a boolean where a text must be. */
const TEXT_ASKED = /expected string, received (?:number|boolean)$/;

function withTextAt(value: unknown, written: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return isPlainValue(value) ? String(written) : value;
  if (Array.isArray(value) && Array.isArray(written))
    return value.map((item: unknown, index) =>
      String(index) === key ? withTextAt(item, written[index], rest) : item,
    );
  return isRow(value) && isRow(written) && Object.hasOwn(value, key)
    ? { ...value, [key]: withTextAt(value[key], written[key], rest) }
    : value;
}

/**
 * A row whose prompt is a list of texts, one for each turn of the user, has a list of as many answers in each
 * response column. Each such column becomes a whole conversation. Rows of other shapes come back as they are.
 */
function withConversations(
  row: Row,
  prompt: string,
  responses: readonly string[],
): { readonly row: Row } | Problems {
  const asked = row[prompt];
  const lists = responses.filter((column) => isTextList(row[column]));
  if (!isTextList(asked) && lists.length === 0) return { row };
  const turns = isTextList(asked) ? asked : [asked];
  const problems = [
    ...(isTextList(asked) ? missingTexts(prompt, asked) : []),
    ...lists.flatMap((column) => answerProblems(column, row[column], prompt, turns.length)),
    ...responses
      .filter((column) => turns.length > 1 && typeof row[column] === "string")
      .map((field) => ({
        field,
        reason: `is one text where ${prompt} has ${turns.length}: a list must have an answer to each`,
      })),
  ];
  if (problems.length > 0) return { problems };
  const conversation = (answers: readonly unknown[]) =>
    turns.flatMap((content, index) => [
      { role: "user", content },
      ...(index < answers.length ? [{ role: "assistant", content: answers[index] }] : []),
    ]);
  const cells = lists.map((column) => {
    const answers = row[column];
    return [column, isTextList(answers) && typeof turns[0] === "string" ? conversation(answers) : answers];
  });
  return {
    row: {
      ...row,
      ...Object.fromEntries(cells),
      ...(isTextList(asked) && { [prompt]: [{ role: "user", content: asked[0] }] }),
    },
  };
}

function isTextList(value: unknown): value is readonly (string | null)[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item) => item === null || typeof item === "string")
  );
}

function answerProblems(column: string, answers: unknown, prompt: string, asked: number): FieldProblem[] {
  if (!isTextList(answers)) return [];
  return answers.length === asked
    ? missingTexts(column, answers)
    : [{ field: column, reason: `is a list of ${answers.length} texts where ${prompt} has ${asked}` }];
}

function missingTexts(column: string, texts: readonly (string | null)[]): FieldProblem[] {
  return texts.flatMap((text, index) =>
    text === null ? [{ field: `${column}[${index}]`, reason: "is null where a text must be" }] : [],
  );
}
