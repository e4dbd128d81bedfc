import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

type Change = { readonly userId: string; readonly from: string; readonly to: string };

/**
 * Replaces the password that was checked by a new one, and ends every session; false when it was changed
 * meanwhile.
 */
export async function changePasswordHash(
  { q, t: { users } }: Tx,
  { userId, from, to }: Change,
): Promise<boolean> {
  const changed = await q
    .update(users)
    .set({ passwordHash: to, sessionVersion: sql`${users.sessionVersion} + 1` })
    .where(and(eq(users.id, userId), eq(users.passwordHash, from), isNull(users.disabledAt)))
    .returning({ id: users.id });
  return changed.length === 1;
}
