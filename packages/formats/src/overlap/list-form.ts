import { jsonValue } from "./json-value.ts";

export type ListForm = { readonly as: "text" | "json" } | { readonly reason: string };

/**
 * How a list is written, by its first line that is not blank: as JSON Lines where that is a JSON text or
 * object, and else a text a line.
 */
export function listForm(line: string): ListForm {
  const value = jsonValue(line);
  if (Array.isArray(value) || line === "[")
    return { reason: "is a JSON list: save the file as JSON Lines, a text or an object a line" };
  if (typeof value === "string" || (typeof value === "object" && value !== null)) return { as: "json" };
  return line.startsWith("{")
    ? { reason: "begins as JSON does and is not valid JSON: mend it, or write each text as a JSON string" }
    : { as: "text" };
}
