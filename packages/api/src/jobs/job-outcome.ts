import { DomainError } from "@laurel/core/errors/domain-error";

/**
 * What people are told when a job's body threw: that it was cancelled, or what they can mend, or that `what`
 * failed on the server.
 */
export function howItEnded(
  signal: AbortSignal,
  error: unknown,
  what: string,
): { readonly status: "cancelled" | "failed"; readonly error: string | null } {
  if (signal.aborted) return { status: "cancelled", error: null };
  return {
    status: "failed",
    error: error instanceof DomainError ? error.message : `${what} failed on the server; it is logged there.`,
  };
}

export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new DomainError("CONFLICT", "The job was cancelled.", { cancelled: true });
}
