import { and, eq, isNull, sql } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** The person of a session that still stands: not disabled, and no password change or reset since. */
export async function findSessionUser(db: ReadDb, userId: string, sessionVersion: number) {
  const [user] = await db
    .prepared("signIn.sessionUser", ({ q, t }) =>
      q
        .select({ id: t.users.id, role: t.users.role })
        .from(t.users)
        .where(
          and(
            eq(t.users.id, sql.placeholder("userId")),
            eq(t.users.sessionVersion, sql.placeholder("sessionVersion")),
            isNull(t.users.disabledAt),
          ),
        ),
    )
    .execute({ userId, sessionVersion });
  return user ?? null;
}
