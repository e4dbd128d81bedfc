import { asMessages } from "./as-messages.ts";
import { cell } from "./cell.ts";
import { decodeRanks } from "./decode-ranks.ts";
import { isRow } from "./is-row.ts";
import type { DecodedResponses, DraftResponse, Row } from "./prompt-draft.ts";
import { sourceOf } from "./source-of.ts";

/** Responses in one list; where its items carry ranks, these are a recorded ranking. */
export function decodeResponseList(row: Row, column: string, textsOnly: boolean): DecodedResponses {
  const list = cell(row, column);
  if (list === undefined) return { problems: [{ field: column, reason: "is missing" }] };
  if (!Array.isArray(list)) return { problems: [{ field: column, reason: "must be a list of responses" }] };
  const items = list.map(itemOf);
  const responses = items.map((item, index) => ({
    ...fromItem(item, list[index]),
    field: `${column}[${index}]`,
  }));
  if (textsOnly) return { responses };
  const ranked = decodeRanks(
    items.map((item) => item && cell(item, "rank")),
    column,
  );
  return "problems" in ranked ? ranked : { responses, ...ranked };
}

function itemOf(item: unknown): Row | undefined {
  return isRow(item) ? item : undefined;
}

function fromItem(item: Row | undefined, value: unknown): Omit<DraftResponse, "field"> {
  if (!item) return { messages: asMessages(value, "assistant"), source: {} };
  const body = cell(item, "messages") ?? cell(item, "content") ?? cell(item, "text");
  return { messages: asMessages(body, "assistant"), source: sourceOf(cell(item, "model")) };
}
