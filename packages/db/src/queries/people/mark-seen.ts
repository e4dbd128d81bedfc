import { eq } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

export async function markSeen({ q, t: { users } }: Tx, userId: string, now: number): Promise<void> {
  await q.update(users).set({ lastSeenAt: now }).where(eq(users.id, userId));
}
