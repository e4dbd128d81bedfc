import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

/**
 * Revokes a person's token for good; false when they have none with this id. The first revocation's time
 * stays.
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
