import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** A personal token that stands, and its owner's role: not revoked, not expired, owner not disabled. */
export async function findToken(db: ReadDb, tokenHash: string, now: number) {
  const [token] = await db
    .prepared("tokens.find", ({ q, t }) =>
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
    )
    .execute({ tokenHash, now });
  return token ?? null;
}
