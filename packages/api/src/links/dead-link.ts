import { DomainError } from "@laurel/core/errors/domain-error";

/** One answer for every link that doesn't work, so that none can be probed. */
export function deadLink(): DomainError {
  return new DomainError(
    "NOT_FOUND",
    "This link was used, has expired, or never existed: ask for a new one.",
  );
}
