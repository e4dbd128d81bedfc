import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

type Identity = {
  readonly provider: string;
  readonly subject: string;
  readonly email: string;
  readonly now: number;
};

/**
 * Gives an identity to the invited person with this e-mail; null unless that person never signed in: no
 * password, no other identity, not disabled. The update locks the person's row, so of two identities at once
 * one is linked.
 */
export async function linkIdentity(
  { q, t: { identities, users } }: Tx,
  { provider, subject, email, now }: Identity,
) {
  const [user] = await q
    .update(users)
    .set({ sessionVersion: sql`${users.sessionVersion}` })
    .where(
      and(
        eq(users.email, email),
        eq(users.kind, "person"),
        isNull(users.passwordHash),
        isNull(users.disabledAt),
      ),
    )
    .returning({ userId: users.id, sessionVersion: users.sessionVersion });
  if (!user) return null;
  const [known] = await q
    .select({ userId: identities.userId })
    .from(identities)
    .where(eq(identities.userId, user.userId))
    .limit(1);
  if (known) return null;
  await q.insert(identities).values({ provider, subject, userId: user.userId, createdAt: now });
  return user;
}
