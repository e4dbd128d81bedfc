import { and, count, eq, isNull, max } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/**
 * What a person judged in a campaign before they were removed from it, so that their count goes on when they
 * come back.
 */
export async function judgedBefore({ q, t: { judgments } }: ReadDb, campaignId: string, userId: string) {
  const [row] = await q
    .select({ judged: count(), lastJudgedAt: max(judgments.createdAt) })
    .from(judgments)
    .where(
      and(
        eq(judgments.campaignId, campaignId),
        eq(judgments.userId, userId),
        eq(judgments.origin, "live"),
        isNull(judgments.supersedes),
      ),
    );
  return { judged: row?.judged ?? 0, lastJudgedAt: row?.lastJudgedAt ?? null };
}
