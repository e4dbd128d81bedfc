import { DomainError } from "@laurel/core/errors/domain-error";
import { countAdmins } from "@laurel/db/queries/people";
import type { Tx } from "@laurel/db/store/store";

/**
 * Refuses to go on without this person when no other admin could sign in. The caller holds the admins' lock.
 */
export async function guardLastAdmin(tx: Tx, userId: string): Promise<void> {
  if ((await countAdmins(tx, userId)) === 0) {
    throw new DomainError(
      "CONFLICT",
      "This is the last admin who can sign in: make another person admin first, and wait until they have used their link.",
      { userId },
    );
  }
}
