import { ZodError } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";

/** The DomainError among an error and its causes, or null when the error is a fault of ours. */
export function toDomainError(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  if (error instanceof ZodError) {
    const [issue] = error.issues;
    return new DomainError(
      "INVALID",
      `${issue?.path.join(".") || "the request"}: ${issue?.message ?? "is invalid"}`,
      {
        problems: error.issues
          .slice(0, 10)
          .map(({ path, message }) => ({ field: path.join("."), rule: message })),
      },
    );
  }
  return error instanceof Error && error.cause !== undefined ? toDomainError(error.cause) : null;
}
