import { DomainError } from "@laurel/core/errors/domain-error";

export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new DomainError("CONFLICT", "The job was cancelled.", { cancelled: true });
}
