import type { ZodError } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";

/** The first things that were wrong with an input, each with its field. */
export function zodToDomainError(error: ZodError): DomainError {
  const problems = error.issues
    .slice(0, 10)
    .map((issue) => ({ field: issue.path.join("."), rule: issue.message }));
  const message = problems.map(({ field, rule }) => (field ? `${field}: ${rule}` : rule)).join("; ");
  return new DomainError("INVALID", message, { problems });
}
