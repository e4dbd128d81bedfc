import { and, asc, eq, isNull } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

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
