import { setPassword } from "@laurel/db/queries/sign-in";
import type { Store } from "@laurel/db/store/store";
import type { Actor } from "../request-context.ts";

/** Gives a seeded person the password that a test's context hashes; returns what they sign in with. */
export async function seedPassword(
  store: Store,
  actor: Actor,
  password: string,
): Promise<{ email: string; password: string }> {
  const user = await store.transaction((tx) =>
    setPassword(tx, { userId: actor.userId, passwordHash: `hash of ${password}` }),
  );
  return { email: user?.email ?? "", password };
}
