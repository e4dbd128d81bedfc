import { and, asc, count, desc, eq, sql } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";
import { matches } from "../matches.ts";

type TokenPage = {
  readonly search: string;
  readonly sort: "name" | "createdAt" | "lastUsedAt";
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
};

/** A person's tokens, without anything that they could be used by. */
export async function listTokens({ q, t: { apiTokens } }: ReadDb, userId: string, page: TokenPage) {
  const { id, name, scopes, createdAt, lastUsedAt, expiresAt, revokedAt } = apiTokens;
  const wanted = and(eq(apiTokens.userId, userId), matches(page.search, name));
  const order = page.descending ? desc : asc;
  // Never used sorts as the longest ago; left alone, the back ends differ on null.
  const key = { name, createdAt, lastUsedAt: sql`coalesce(${lastUsedAt}, 0)` }[page.sort];
  const rows = await q
    .select({ id, name, scopes, createdAt, lastUsedAt, expiresAt, revokedAt })
    .from(apiTokens)
    .where(wanted)
    .orderBy(order(key), order(id))
    .limit(page.limit)
    .offset(page.offset);
  const [all] = await q.select({ total: count() }).from(apiTokens).where(wanted);
  return { rows, total: all?.total ?? 0 };
}
