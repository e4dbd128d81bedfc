import { and, asc, desc, eq, gt, isNull, lte, or, sql } from "drizzle-orm";
import { matches } from "../sql/fragments.ts";
import { type ReadDb, statement, type Tx } from "../store/store.ts";
import type { Tables } from "../tables/define-tables.ts";

const tokenByHash = statement("tokens.find", ({ q, t }) =>
  q
    .select({
      id: t.apiTokens.id,
      userId: t.apiTokens.userId,
      scopes: t.apiTokens.scopes,
      lastUsedAt: t.apiTokens.lastUsedAt,
      role: t.users.role,
    })
    .from(t.apiTokens)
    .innerJoin(t.users, eq(t.users.id, t.apiTokens.userId))
    .where(
      and(
        eq(t.apiTokens.tokenHash, sql.placeholder("tokenHash")),
        isNull(t.apiTokens.revokedAt),
        isNull(t.users.disabledAt),
        or(isNull(t.apiTokens.expiresAt), gt(t.apiTokens.expiresAt, sql.placeholder("now"))),
      ),
    ),
);

/**
 * A personal token that can be used, with its owner's role: it is not revoked or expired, and its owner is
 * not disabled.
 */
export async function findToken(db: ReadDb, tokenHash: string, now: number) {
  const [token] = await db.prepared(tokenByHash).execute({ tokenHash, now });
  return token ?? null;
}

export async function insertToken({ q, t }: Tx, token: Tables["apiTokens"]["$inferInsert"]): Promise<void> {
  await q.insert(t.apiTokens).values(token);
}

type TokenPage = {
  readonly search: string;
  readonly sort: "name" | "createdAt" | "lastUsedAt";
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
};

/** A page of a person's tokens. Nothing in it lets anybody use them. */
export async function listTokens({ q, t: { apiTokens } }: ReadDb, userId: string, page: TokenPage) {
  const { id, name, scopes, createdAt, lastUsedAt, expiresAt, revokedAt } = apiTokens;
  const wanted = and(eq(apiTokens.userId, userId), matches(page.search, name));
  const order = page.descending ? desc : asc;
  // A token that was never used sorts as used longest ago. Left alone, the two back ends sort nulls
  // differently.
  const key = { name, createdAt, lastUsedAt: sql`coalesce(${lastUsedAt}, 0)` }[page.sort];
  const rows = await q
    .select({ id, name, scopes, createdAt, lastUsedAt, expiresAt, revokedAt })
    .from(apiTokens)
    .where(wanted)
    .orderBy(order(key), order(id))
    .limit(page.limit)
    .offset(page.offset);
  return { rows, total: await q.$count(apiTokens, wanted) };
}

/** Notes that a token was used, unless a use after `notSince` is noted already. */
export async function markTokenUsed(
  { q, t: { apiTokens } }: Tx,
  tokenId: string,
  now: number,
  notSince: number,
): Promise<void> {
  await q
    .update(apiTokens)
    .set({ lastUsedAt: now })
    .where(
      and(eq(apiTokens.id, tokenId), or(isNull(apiTokens.lastUsedAt), lte(apiTokens.lastUsedAt, notSince))),
    );
}

/**
 * Revokes a person's token for good; false when the person has no such token. Revoking it again keeps the
 * time of the first revocation.
 */
export async function revokeToken(
  { q, t: { apiTokens } }: Tx,
  userId: string,
  tokenId: string,
  now: number,
): Promise<boolean> {
  const rows = await q
    .update(apiTokens)
    .set({ revokedAt: sql`coalesce(${apiTokens.revokedAt}, ${now})` })
    .where(and(eq(apiTokens.id, tokenId), eq(apiTokens.userId, userId)))
    .returning({ id: apiTokens.id });
  return rows.length === 1;
}
