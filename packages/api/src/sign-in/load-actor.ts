import { MINUTE } from "@laurel/core/time/durations";
import { findToken, markTokenUsed } from "@laurel/db/queries/api-tokens";
import { findSessionUser } from "@laurel/db/queries/sign-in";
import type { ReadDb, Store } from "@laurel/db/store/store";
import { sha256Hex } from "@laurel/formats/files/hash";
import type { Actor } from "../request-context.ts";

/**
 * The person of a session's cookie. Null when the account was disabled or its password changed since. This
 * runs on every request.
 */
export async function loadActor(
  read: ReadDb,
  { userId, sessionVersion }: { readonly userId: string; readonly sessionVersion: number },
): Promise<Actor | null> {
  const user = await findSessionUser(read, userId, sessionVersion);
  return user && { userId: user.id, role: user.role, via: "cookie", scopes: null };
}

/**
 * The person of a personal token. Null when the token is unknown, expired or revoked, or its owner is
 * disabled. Its last use is noted at most once a minute.
 */
export async function loadTokenActor(store: Store, token: string, now: number): Promise<Actor | null> {
  const found = await findToken(store.read, sha256Hex(token), now);
  if (!found) return null;
  if (found.lastUsedAt === null || found.lastUsedAt <= now - MINUTE)
    await store.transaction((tx) => markTokenUsed(tx, found.id, now, now - MINUTE));
  return { userId: found.userId, role: found.role, via: "token", scopes: found.scopes };
}
