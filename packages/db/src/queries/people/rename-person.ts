import { eq } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

export async function renamePerson({ q, t: { users } }: Tx, userId: string, name: string): Promise<void> {
  await q.update(users).set({ name }).where(eq(users.id, userId));
}
