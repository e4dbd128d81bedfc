import { and, eq, isNull, lte, or } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

/** Notes that a token was used, unless that was noted after `notSince`. */
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
