import { z } from "zod";
import type { Translate } from "../i18n/translate.ts";
import { apiError, errorMessage } from "./api-error.ts";

const Problems = z.object({ problems: z.array(z.object({ field: z.string(), rule: z.string() })) });
const OneField = z.object({ field: z.string() });

export type FieldErrors = Readonly<Record<string, string>>;

/** Which fields of a form a refused call names (dotted paths), each with what is wrong about it. */
export function fieldErrors(error: unknown): FieldErrors {
  const { details, message } = apiError(error);
  const many = Problems.safeParse(details);
  if (many.success)
    return Object.fromEntries(
      many.data.problems.toReversed().map(({ field, rule }) => [field, sentence(rule)]),
    );
  const one = OneField.safeParse(details);
  return one.success ? { [one.data.field]: message } : {};
}

function sentence(rule: string): string {
  return rule.charAt(0).toUpperCase() + rule.slice(1);
}

/**
 * The message below a form after a refused call; null when every problem stands at a field that the form
 * shows.
 */
export function formError(t: Translate, error: unknown, shown: readonly string[]): string | null {
  if (!error) return null;
  const fields = Object.keys(fieldErrors(error));
  return fields.length > 0 && fields.every((field) => shown.includes(field)) ? null : errorMessage(t, error);
}

/** The problems within one field, under the names of its parts; problems of the whole are under "". */
export function errorsWithin(errors: FieldErrors, field: string): FieldErrors {
  const within = Object.entries(errors).filter(([name]) => name === field || name.startsWith(`${field}.`));
  return Object.fromEntries(within.map(([name, problem]) => [name.slice(field.length + 1), problem]));
}
