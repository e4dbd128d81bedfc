import { cellOf } from "@laurel/core/imports/verdict";
import { LIMITS } from "@laurel/core/text/text-limits";
import type { NumberedRow, Problems, Row } from "../files/rows.ts";
import { asWritten } from "./mapped-cells.ts";

/**
 * The file's own name for a row: a text without the spaces around it, or a number with the digits that the file
 * writes. Every row needs one, because a row without one could never be told from those that it shares texts
 * with.
 */
export function rowId(
  { row, json }: Extract<NumberedRow, { readonly row: Row }>,
  column: string,
): { readonly externalId: string } | Problems {
  const cell = cellOf(row, column);
  const refused = (reason: string) => ({ problems: [{ field: column, reason }] });
  if (typeof cell === "number") {
    const written = Number.isSafeInteger(cell) || json === undefined ? cell : asWritten(json)[column];
    return { externalId: String(written) };
  }
  if (typeof cell === "bigint") return { externalId: String(cell) };
  if (cell !== undefined && typeof cell !== "string")
    return refused("is no id: it must be a text or a number");
  const externalId = cell?.trim() ?? "";
  if (externalId === "") return refused("is empty, and where a column of ids is named, every row needs one");
  return externalId.length > LIMITS.name
    ? refused(`is longer than ${LIMITS.name} characters, and so no id`)
    : { externalId };
}
