import { and, eq } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** What sign-in by password needs to know of an account. */
export async function findSignIn(
  { q, t: { users } }: ReadDb,
  by: { readonly email: string } | { readonly userId: string },
) {
  const [user] = await q
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      sessionVersion: users.sessionVersion,
      passwordHash: users.passwordHash,
      disabledAt: users.disabledAt,
    })
    .from(users)
    .where(
      and(eq(users.kind, "person"), "email" in by ? eq(users.email, by.email) : eq(users.id, by.userId)),
    );
  return user ?? null;
}
