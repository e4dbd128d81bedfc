import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { cell } from "./cell.ts";
import type { Row } from "./prompt-draft.ts";

/** The tags column: a list, or one text with tags between commas or semicolons. */
export function decodeTags(row: Row, mapping: ColumnMapping): unknown {
  const value = mapping.tags ? cell(row, mapping.tags) : undefined;
  if (value === undefined) return [];
  if (typeof value !== "string") return value;
  return value
    .split(/[,;]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
}
