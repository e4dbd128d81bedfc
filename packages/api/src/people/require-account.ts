import { DomainError } from "@laurel/core/errors/domain-error";
import { countAdmins, findPerson } from "@laurel/db/queries/people";
import type { ReadDb, Tx } from "@laurel/db/store/store";

/** A person with an account; imported and simulated annotators have no account. */
export async function requireAccount(db: ReadDb, userId: string) {
  const person = await findPerson(db, userId);
  if (!person) throw new DomainError("NOT_FOUND", "There is no such person.", { userId });
  if (person.kind !== "person")
    throw new DomainError("INVALID", `${person.name} is not a person who signs in (${person.kind}).`, {
      userId,
    });
  return person;
}

/** Refuses to go on when no admin but this person could sign in. The caller holds the lock of the admins. */
export async function guardLastAdmin(tx: Tx, userId: string): Promise<void> {
  if ((await countAdmins(tx, userId)) === 0) {
    throw new DomainError(
      "CONFLICT",
      "This is the last admin who can sign in: make another person admin first, and wait until they have used their link.",
      { userId },
    );
  }
}
