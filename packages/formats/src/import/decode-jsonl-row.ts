import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { asMessages } from "./as-messages.ts";
import { cell } from "./cell.ts";
import { decodePreferenceRow } from "./decode-preference-row.ts";
import { decodePrompt } from "./decode-prompt.ts";
import { decodeTags } from "./decode-tags.ts";
import type { Decoded, DraftResponse, Row } from "./prompt-draft.ts";

/** A row with a prompt and its responses (a column each, or one list); CSV rows are the same with text in every cell. */
export function decodeJsonlRow(row: Row, mapping: ColumnMapping): Decoded {
  if (mapping.preference) return decodePreferenceRow(row, mapping, mapping.preference);
  const prompt = decodePrompt(row, mapping);
  if ("problems" in prompt) return prompt;
  const responses = mapping.responseList ? fromList(row, mapping.responseList) : fromColumns(row, mapping);
  if ("problems" in responses) return responses;
  return { draft: { ...prompt, responses, tags: decodeTags(row, mapping) } };
}

type Responses = DraftResponse[] | { readonly problems: readonly { field: string; reason: string }[] };

function fromColumns(row: Row, mapping: ColumnMapping): Responses {
  const columns = mapping.responses ?? [];
  const missing = columns.filter((column) => cell(row, column.text) === undefined);
  if (missing.length > 0) return { problems: missing.map((column) => ({ field: column.text, reason: "is missing" })) };
  return columns.map((column) => ({
    messages: asMessages(cell(row, column.text), "assistant"),
    source: sourceOf(column.model ? cell(row, column.model) : undefined),
    field: column.text,
  }));
}

function fromList(row: Row, column: string): Responses {
  const list = cell(row, column);
  if (list === undefined) return { problems: [{ field: column, reason: "is missing" }] };
  if (!Array.isArray(list)) return { problems: [{ field: column, reason: "must be a list of responses" }] };
  return list.map((item: unknown, index) => ({ ...fromItem(item), field: `${column}[${index}]` }));
}

function fromItem(item: unknown): Omit<DraftResponse, "field"> {
  if (typeof item !== "object" || item === null || Array.isArray(item)) return { messages: asMessages(item, "assistant"), source: {} };
  const row: Row = { ...item };
  const body = cell(row, "messages") ?? cell(row, "content") ?? cell(row, "text");
  return { messages: asMessages(body, "assistant"), source: sourceOf(cell(row, "model")) };
}

function sourceOf(model: unknown): { model?: unknown } {
  return model === undefined || model === "" ? {} : { model };
}
