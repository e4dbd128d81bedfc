import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

type NewPassword = {
  readonly userId: string;
  readonly passwordHash: string;
  readonly name?: string | undefined;
};

/** Sets a password; every session that stands dies. Null for a disabled account. */
export async function setPassword({ q, t: { users } }: Tx, { userId, passwordHash, name }: NewPassword) {
  const [user] = await q
    .update(users)
    .set({
      passwordHash,
      sessionVersion: sql`${users.sessionVersion} + 1`,
      ...(name === undefined ? {} : { name }),
    })
    .where(and(eq(users.id, userId), isNull(users.disabledAt)))
    .returning({ id: users.id, email: users.email, name: users.name, role: users.role });
  return user ?? null;
}
