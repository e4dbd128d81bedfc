import { eq } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

const NAME = "Erased person";

/**
 * Removes who somebody is: name, e-mail, ways to sign in, preferences, and what the audit log says of them.
 * Their id stays.
 */
export async function eraseIdentity({ q, t }: Tx, userId: string): Promise<void> {
  await q
    .update(t.users)
    .set({ name: NAME, email: null, kind: "erased", role: "member", passwordHash: null, preferences: null })
    .where(eq(t.users.id, userId));
  await q.delete(t.identities).where(eq(t.identities.userId, userId));
  await q.delete(t.links).where(eq(t.links.userId, userId));
  await q.delete(t.apiTokens).where(eq(t.apiTokens.userId, userId));
  await q.update(t.audit).set({ change: {} }).where(eq(t.audit.targetId, userId));
}
