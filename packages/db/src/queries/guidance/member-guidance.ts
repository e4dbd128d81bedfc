import { and, count, eq, isNull } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** What a member has read and practised in a campaign, and how many tasks there are to practise on. */
export async function memberGuidance(
  { q, t: { members, practiceTasks } }: ReadDb,
  campaignId: string,
  userId: string,
) {
  const [member] = await q
    .select({ guidelinesSeen: members.guidelinesSeen, practisedAt: members.practisedAt })
    .from(members)
    .where(and(eq(members.campaignId, campaignId), eq(members.userId, userId)));
  const [practice] = await q
    .select({ tasks: count() })
    .from(practiceTasks)
    .where(and(eq(practiceTasks.campaignId, campaignId), isNull(practiceTasks.retiredAt)));
  return {
    guidelinesSeen: member?.guidelinesSeen ?? 0,
    practisedAt: member?.practisedAt ?? null,
    practiceTasks: practice?.tasks ?? 0,
  };
}
