import { eq } from "drizzle-orm";
import type { Preferences } from "@laurel/core/people/preferences";
import type { Tx } from "../../store/store.ts";

export async function savePreferences(
  { q, t: { users } }: Tx,
  userId: string,
  preferences: Preferences,
): Promise<void> {
  await q.update(users).set({ preferences }).where(eq(users.id, userId));
}
