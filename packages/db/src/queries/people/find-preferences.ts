import { eq } from "drizzle-orm";
import type { Preferences } from "@laurel/core/people/preferences";
import type { Tx } from "../../store/store.ts";
import { forUpdate } from "../for-update.ts";

/** How a person likes to work; their row stays locked, so that two changes come one after the other. */
export async function findPreferences(
  { q, t: { users }, dialect }: Tx,
  userId: string,
): Promise<Preferences> {
  const [user] = await forUpdate(
    dialect,
    q.select({ preferences: users.preferences }).from(users).where(eq(users.id, userId)),
    users,
  );
  return user?.preferences ?? {};
}
