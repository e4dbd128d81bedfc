import type { Row } from "./prompt-draft.ts";

/** Whether a value is an object with keys, rather than a list, null or anything plain. */
export function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
