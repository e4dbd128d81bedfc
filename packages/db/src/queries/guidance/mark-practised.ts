import { and, eq } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

export async function markPractised(
  { q, t: { members } }: Tx,
  campaignId: string,
  userId: string,
  now: number,
): Promise<void> {
  await q
    .update(members)
    .set({ practisedAt: now })
    .where(and(eq(members.campaignId, campaignId), eq(members.userId, userId)));
}
