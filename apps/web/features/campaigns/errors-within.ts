import type { FieldErrors } from "../../lib/field-errors.ts";

/**
 * What is wrong within one field, under the names that its parts have there; what is wrong with the whole is
 * under "".
 */
export function errorsWithin(errors: FieldErrors, field: string): FieldErrors {
  const within = Object.entries(errors).filter(([name]) => name === field || name.startsWith(`${field}.`));
  return Object.fromEntries(within.map(([name, problem]) => [name.slice(field.length + 1), problem]));
}
