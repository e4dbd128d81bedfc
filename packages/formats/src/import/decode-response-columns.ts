import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { asMessages } from "./as-messages.ts";
import { cell } from "./cell.ts";
import type { DecodedResponses, Row } from "./prompt-draft.ts";
import { sourceOf } from "./source-of.ts";

/** Responses with a column each. */
export function decodeResponseColumns(
  row: Row,
  columns: NonNullable<ColumnMapping["responses"]>,
): DecodedResponses {
  const missing = columns.filter((column) => cell(row, column.text) === undefined);
  if (missing.length > 0)
    return { problems: missing.map((column) => ({ field: column.text, reason: "is missing" })) };
  return {
    responses: columns.map((column) => ({
      messages: asMessages(cell(row, column.text), "assistant"),
      source: sourceOf(column.model ? cell(row, column.model) : undefined),
      field: column.text,
    })),
  };
}
