import { findSessionUser } from "@laurel/db/queries/sign-in";
import type { ReadDb } from "@laurel/db/store/store";
import type { Actor } from "../actor.ts";

/**
 * Who a session's cookie stands for; null when the account was disabled or its password changed since. Runs
 * on every request.
 */
export async function loadActor(
  read: ReadDb,
  { userId, sessionVersion }: { readonly userId: string; readonly sessionVersion: number },
): Promise<Actor | null> {
  const user = await findSessionUser(read, userId, sessionVersion);
  return user && { userId: user.id, role: user.role, via: "cookie", scopes: null };
}
