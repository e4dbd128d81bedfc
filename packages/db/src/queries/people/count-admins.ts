import { and, count, eq, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** How many admins can sign in, by a password or an outside identity, leaving out `exceptUserId`. */
export async function countAdmins(
  { q, t: { users, identities } }: ReadDb,
  exceptUserId = "",
): Promise<number> {
  const known = q.select({ userId: identities.userId }).from(identities);
  const [row] = await q
    .select({ n: count() })
    .from(users)
    .where(
      and(
        eq(users.role, "admin"),
        eq(users.kind, "person"),
        isNull(users.disabledAt),
        ne(users.id, exceptUserId),
        or(isNotNull(users.passwordHash), sql`${users.id} in ${known}`),
      ),
    );
  return row?.n ?? 0;
}
