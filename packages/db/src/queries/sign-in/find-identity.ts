import { and, eq } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** The person behind an identity of an outside provider. */
export async function findIdentity(
  { q, t: { identities, users } }: ReadDb,
  provider: string,
  subject: string,
) {
  const [found] = await q
    .select({ userId: users.id, sessionVersion: users.sessionVersion, disabledAt: users.disabledAt })
    .from(identities)
    .innerJoin(users, eq(users.id, identities.userId))
    .where(and(eq(identities.provider, provider), eq(identities.subject, subject)));
  return found ?? null;
}
