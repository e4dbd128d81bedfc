import { isRow } from "./is-row.ts";
import type { Row } from "./prompt-draft.ts";

/** These of an object's own keys, as far as it has them; nothing of what is no object. */
export function picked(value: unknown, keys: readonly string[]): Row {
  return isRow(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key))) : {};
}
