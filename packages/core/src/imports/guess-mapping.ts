import type { ColumnMapping } from "./column-mapping.ts";

const PROMPT_NAMES = ["prompt", "messages", "conversation", "context", "instruction", "question", "query", "input"];
const SYSTEM_NAMES = ["system", "system_prompt"];
const LIST_NAMES = ["responses", "completions", "answers", "outputs"];
const TAG_NAMES = ["tags", "tag", "category"];
const RESPONSE = /^(response|completion|answer|output)[ _-]?([a-z]|\d{1,2})$/i;

/** The mapping that the columns' names suggest, or null when they suggest none. */
export function guessMapping(columns: readonly string[]): ColumnMapping | null {
  const prompt = columnNamed(columns, PROMPT_NAMES);
  const responses = guessResponses(columns);
  if (!responses || (!prompt && !responses.preference)) return null;
  const system = columnNamed(columns, SYSTEM_NAMES);
  const tags = columnNamed(columns, TAG_NAMES);
  return { ...(prompt && { prompt }), ...(system && { system }), ...responses, ...(tags && { tags }) };
}

type Responses = Pick<ColumnMapping, "responses" | "responseList" | "preference">;

function guessResponses(columns: readonly string[]): Responses | null {
  const chosen = columnNamed(columns, ["chosen"]);
  const rejected = columnNamed(columns, ["rejected"]);
  if (chosen && rejected) return { preference: { chosen, rejected } };
  const responseList = columnNamed(columns, LIST_NAMES);
  if (responseList) return { responseList };
  const texts = columns.filter((column) => RESPONSE.test(column));
  return texts.length < 2 ? null : { responses: texts.map((text) => withModel(text, columns)) };
}

function withModel(text: string, columns: readonly string[]): { text: string; model?: string } {
  const suffix = RESPONSE.exec(text)?.[2] ?? "";
  const model = columnNamed(columns, [`model_${suffix}`, `model-${suffix}`, `model ${suffix}`, `model${suffix}`, `${text}_model`]);
  return model ? { text, model } : { text };
}

function columnNamed(columns: readonly string[], names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = columns.find((column) => column.toLowerCase() === name.toLowerCase());
    if (found) return found;
  }
  return undefined;
}
