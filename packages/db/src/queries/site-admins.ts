import { and, asc, count, eq, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import type { SiteRole } from "@laurel/core/access/permissions";
import type { ReadDb, Tx } from "../store/store.ts";

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

/**
 * The admin who was there first and may still sign in: whom a command on the server's own machine acts for.
 */
export async function findFirstAdmin({ q, t: { users } }: ReadDb): Promise<{ readonly id: string } | null> {
  const [admin] = await q
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, "admin"), eq(users.kind, "person"), isNull(users.disabledAt)))
    .orderBy(asc(users.createdAt), asc(users.id))
    .limit(1);
  return admin ?? null;
}

/**
 * Until the transaction ends nobody else makes, unmakes or disables an admin, so that a count of admins stays
 * true.
 */
export async function lockAdmins({ q, t: { settings } }: Tx): Promise<void> {
  await q
    .insert(settings)
    .values({ key: "admins.lock", value: "" })
    .onConflictDoUpdate({ target: settings.key, set: { value: "" } });
}

export async function setSiteRole({ q, t: { users } }: Tx, userId: string, role: SiteRole): Promise<void> {
  await q.update(users).set({ role }).where(eq(users.id, userId));
}
