import { z } from "zod";
import { apiError } from "./api-error.ts";

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
