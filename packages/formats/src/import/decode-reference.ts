import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { cell } from "./cell.ts";
import type { PromptDraft, Row } from "./prompt-draft.ts";

/**
 * The reference answer; an empty cell is none. A number is written as its digits, since answers of sums often
 * come so.
 */
export function decodeReference(
  row: Row,
  { reference }: ColumnMapping,
): Pick<PromptDraft, "reference" | "referenceField"> {
  const value = reference === undefined ? undefined : cell(row, reference);
  if (reference === undefined || value === undefined || value === "") return {};
  return { reference: typeof value === "number" ? String(value) : value, referenceField: reference };
}
