import { isRow } from "../is-row.ts";
import { picked } from "../picked.ts";

/**
 * A row of UltraFeedback as openbmb published it, as our records have it: without its source, its lists of
 * right and wrong answers, its critiques and the rationales, which are the model's that rated.
 */
export function publishedUltrafeedback(row: unknown): unknown {
  if (!isRow(row)) return row;
  const { completions } = row;
  return {
    ...picked(row, ["instruction", "models"]),
    completions: Array.isArray(completions) ? completions.map(completion) : completions,
  };
}

function completion(value: unknown): unknown {
  if (!isRow(value)) return value;
  const { annotations } = value;
  return {
    ...picked(value, ["model", "response"]),
    annotations: isRow(annotations)
      ? Object.fromEntries(
          Object.entries(annotations).map(([aspect, annotation]) => [
            aspect,
            { ...picked(annotation, ["Rating"]), Rationale: "" },
          ]),
        )
      : annotations,
  };
}
