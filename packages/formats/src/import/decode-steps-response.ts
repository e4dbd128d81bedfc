import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { cell } from "./cell.ts";
import { decodeFirstError } from "./decode-first-error.ts";
import { decodeStepLabels } from "./decode-step-labels.ts";
import { joinedSteps } from "./joined-steps.ts";
import type { DecodedResponses, Row } from "./prompt-draft.ts";
import { sourceOf } from "./source-of.ts";

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
