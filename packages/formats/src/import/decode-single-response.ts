import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { asMessages } from "./as-messages.ts";
import { cell } from "./cell.ts";
import { decodeLabel } from "./decode-label.ts";
import type { DecodedResponses, Row } from "./prompt-draft.ts";
import { sourceOf } from "./source-of.ts";

/** The only response of a row, and whether it was found good. */
export function decodeSingleResponse(row: Row, mapping: ColumnMapping, column: string): DecodedResponses {
  const response = cell(row, column);
  if (response === undefined) return { problems: [{ field: column, reason: "is missing" }] };
  const responses = [
    {
      messages: asMessages(response, "assistant"),
      source: sourceOf(mapping.model ? cell(row, mapping.model) : undefined),
      field: column,
    },
  ];
  if (mapping.label === undefined || mapping.textsOnly) return { responses };
  const decoded = decodeLabel(cell(row, mapping.label));
  if (decoded === undefined) return { responses };
  if (typeof decoded !== "boolean") return { problems: [{ field: mapping.label, ...decoded }] };
  return { responses, recorded: { kind: "binary", labels: [{ response: 0, label: decoded }] } };
}
