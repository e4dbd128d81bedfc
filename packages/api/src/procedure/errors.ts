import type { TRPC_ERROR_CODE_KEY } from "@trpc/server";
import type { ZodError } from "zod";
import { DomainError, type ErrorCode } from "@laurel/core/errors/domain-error";

const CODES: Readonly<Record<ErrorCode, TRPC_ERROR_CODE_KEY>> = {
  INVALID: "BAD_REQUEST",
  NOT_FOUND: "NOT_FOUND",
  FORBIDDEN: "FORBIDDEN",
  UNAUTHENTICATED: "UNAUTHORIZED",
  CONFLICT: "CONFLICT",
  LEASE_LOST: "PRECONDITION_FAILED",
  RATE_LIMITED: "TOO_MANY_REQUESTS",
  TOO_LARGE: "PAYLOAD_TOO_LARGE",
  UNAVAILABLE: "SERVICE_UNAVAILABLE",
  INTERNAL: "INTERNAL_SERVER_ERROR",
};

export function toTrpcCode(code: ErrorCode): TRPC_ERROR_CODE_KEY {
  return CODES[code];
}

/** What was wrong with an input, each problem with its field; only the first few. */
export function zodToDomainError(error: ZodError): DomainError {
  const problems = error.issues
    .slice(0, 10)
    .map((issue) => ({ field: issue.path.join("."), rule: issue.message }));
  const message = problems.map(({ field, rule }) => (field ? `${field}: ${rule}` : rule)).join("; ");
  return new DomainError("INVALID", message, { problems });
}
