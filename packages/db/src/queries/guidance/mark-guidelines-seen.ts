import { and, eq, lt } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

/**
 * Notes that a member has read a version of the guidelines; an older one than they read before changes
 * nothing.
 */
export async function markGuidelinesSeen(
  { q, t: { members } }: Tx,
  campaignId: string,
  userId: string,
  version: number,
): Promise<void> {
  await q
    .update(members)
    .set({ guidelinesSeen: version })
    .where(
      and(
        eq(members.campaignId, campaignId),
        eq(members.userId, userId),
        lt(members.guidelinesSeen, version),
      ),
    );
}
