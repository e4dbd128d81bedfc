import { findToken, markTokenUsed } from "@laurel/db/queries/api-tokens";
import { findSessionUser } from "@laurel/db/queries/sign-in";
import type { ReadDb, Store } from "@laurel/db/store/store";
import { sha256Hex } from "@laurel/formats/files/hash";
import type { Actor } from "../request-context.ts";

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

const MINUTE = 60_000;

/**
 * Who a personal token stands for; null when it is unknown, expired or revoked, or its owner disabled. Its
 * last use is noted at most once a minute.
 */
export async function loadTokenActor(store: Store, token: string, now: number): Promise<Actor | null> {
  const found = await findToken(store.read, sha256Hex(token), now);
  if (!found) return null;
  if (found.lastUsedAt === null || found.lastUsedAt <= now - MINUTE)
    await store.transaction((tx) => markTokenUsed(tx, found.id, now, now - MINUTE));
  return { userId: found.userId, role: found.role, via: "token", scopes: found.scopes };
}
