import type { Json, Metadata } from "./prompt-record.ts";

/** A longer list, such as an embedding, is no list of things that anybody looks for. */
const MOST_PARTS = 20;

/** The value of a column, which may be called `constructor`; null where there is none. */
export function ownValue(values: Metadata, column: string): Json {
  return Object.hasOwn(values, column) ? (values[column] ?? null) : null;
}

/** A value of metadata as one text: a string as it is, anything else as JSON. */
export function metadataText(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/**
 * The texts that a value of metadata is found by, each once: the value itself, or the parts of a list or
 * object at any depth. Nulls and blank texts are none, so a value without a text counts as missing. A value of
 * more than 20 parts is there and found by none of them: it gives one empty text.
 */
export function metadataTexts(value: Json): readonly string[] {
  const texts = new Set<string>();
  addTexts(value, texts);
  return texts.size > MOST_PARTS ? [""] : [...texts];
}

function addTexts(value: Json, texts: Set<string>): void {
  if (value === null || texts.size > MOST_PARTS) return;
  if (typeof value === "object") for (const part of Object.values(value)) addTexts(part, texts);
  else if (metadataText(value).trim() !== "") texts.add(metadataText(value));
}

/** The texts of a column in everything that rows said of a prompt or of a response. */
export function textsOfColumn(rows: readonly Metadata[], column: string): readonly string[] {
  return rows.flatMap((values) => metadataTexts(ownValue(values, column)));
}

const NUMERAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The number that a text of metadata writes, in digits with a decimal point; null where it writes none. */
export function metadataNumber(text: string): number | null {
  const number = NUMERAL.test(text.trim()) ? Number(text) : null;
  return Number.isFinite(number) ? number : null;
}
