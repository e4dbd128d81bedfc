import { isRow } from "./is-row.ts";
import type { FieldProblem, Row } from "./prompt-draft.ts";

/** The object on a line of JSON Lines. */
export function parseJsonRow(
  text: string,
): { readonly row: Row } | { readonly problems: readonly FieldProblem[] } {
  try {
    const value: unknown = JSON.parse(text);
    return isRow(value) ? { row: value } : problem("is not a JSON object");
  } catch (error) {
    return problem(`is not valid JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function problem(reason: string): { problems: FieldProblem[] } {
  return { problems: [{ field: "", reason: reason.slice(0, 300) }] };
}
