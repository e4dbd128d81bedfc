import { isRow, type Row } from "../../files/rows.ts";
import { unread } from "../prompt-draft.ts";

// What a row says beside what a record format reads of it, which an import keeps as metadata.

/**
 * The metadata that a row leaves. `read` is a copy of the row that holds what was read, each value at its place,
 * and nothing else.
 */
export function leftOfRow(row: Row, read: Row): { readonly metadata?: Row } {
  return unread(
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [
        column,
        leftOf(value, Object.hasOwn(read, column) ? read[column] : undefined),
      ]),
    ),
    new Set(),
  );
}

/**
 * What a value holds that the one which was read at the same place does not; undefined where that is nothing.
 * In a list, null stands for elements that were read as a whole.
 */
function leftOf(value: unknown, read: unknown): unknown {
  if (value === read || value === null || value === undefined) return undefined;
  if (Array.isArray(value) && Array.isArray(read)) {
    const left = value.map((part: unknown, index) => leftOf(part, read[index]));
    return left.every((part) => part === undefined) ? undefined : left.map((part) => part ?? null);
  }
  if (!isRow(value) || !isRow(read)) return value;
  const left = Object.entries(value).flatMap(([key, part]) => {
    const more = leftOf(part, Object.hasOwn(read, key) ? read[key] : undefined);
    return more === undefined ? [] : [[key, more]];
  });
  return left.length === 0 ? undefined : Object.fromEntries(left);
}

/** The given keys of an object, as far as it has them; empty for anything else. */
export function picked(value: unknown, keys: readonly string[]): Row {
  return isRow(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key))) : {};
}
