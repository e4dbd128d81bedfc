import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { joinedSteps } from "@laurel/core/questions/kinds/steps-rules";
import { isRow, type Row } from "../files/rows.ts";
import { asMessages, cell, sourceOf } from "./mapped-columns.ts";
import type { DecodedResponses, DraftResponse } from "./prompt-draft.ts";
import { decodeFirstError, decodeLabel, decodeRanks, decodeStepLabels } from "./recorded-answers.ts";

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

/**
 * The only response of a row as its steps, kept as they came: an empty one counts too. Its text is the steps
 * with blank lines between.
 */
export function decodeStepsResponse(row: Row, mapping: ColumnMapping, column: string): DecodedResponses {
  const steps = cell(row, column);
  if (steps === undefined) return { problems: [{ field: column, reason: "is missing" }] };
  if (!Array.isArray(steps))
    return { problems: [{ field: column, reason: "must be a list of texts, one for each step" }] };
  if (steps.length === 0) return { problems: [{ field: column, reason: "has no steps" }] };
  const texts = steps.filter((step: unknown) => typeof step === "string");
  if (texts.length < steps.length) {
    return {
      problems: steps.flatMap((step: unknown, index) =>
        typeof step === "string" ? [] : [{ field: `${column}[${index}]`, reason: "must be text" }],
      ),
    };
  }
  const responses = [
    {
      messages: [{ role: "assistant", content: joinedSteps(texts) }],
      source: sourceOf(mapping.model ? cell(row, mapping.model) : undefined),
      steps: texts,
      field: column,
    },
  ];
  const judged = mapping.textsOnly ? undefined : labelsOf(row, mapping, texts.length);
  if (judged === undefined) return { responses };
  if ("field" in judged) return { problems: [judged] };
  return { responses, recorded: { kind: "steps", response: 0, labels: judged.labels } };
}

function labelsOf(row: Row, { firstError, stepLabels }: ColumnMapping, steps: number) {
  const column = firstError ?? stepLabels;
  if (column === undefined) return undefined;
  const value = Object.hasOwn(row, column) ? row[column] : undefined;
  const decoded = firstError === undefined ? decodeStepLabels(value, steps) : decodeFirstError(value, steps);
  return decoded && "reason" in decoded ? { field: column, reason: decoded.reason } : decoded;
}
