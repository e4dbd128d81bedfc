import { DomainError } from "@laurel/core/errors/domain-error";

export function noSuchMember(userId: string): DomainError {
  return new DomainError("NOT_FOUND", "There is no such person in this campaign.", { userId });
}
