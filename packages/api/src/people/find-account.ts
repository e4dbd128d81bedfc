import { DomainError } from "@laurel/core/errors/domain-error";
import { findPerson } from "@laurel/db/queries/people";
import type { ReadDb } from "@laurel/db/store/store";

/** A person with an account; imported and simulated annotators have none. */
export async function findAccount(db: ReadDb, userId: string) {
  const person = await findPerson(db, userId);
  if (!person) throw new DomainError("NOT_FOUND", "There is no such person.", { userId });
  if (person.kind !== "person")
    throw new DomainError("INVALID", `${person.name} is not a person who signs in (${person.kind}).`, {
      userId,
    });
  return person;
}
