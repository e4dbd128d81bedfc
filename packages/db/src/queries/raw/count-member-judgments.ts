import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

/** Adds judgments to a member's count, the last of them made at `lastAt`; who is no member has no count. */
export async function countMemberJudgments(
  { q, t: { members } }: Tx,
  campaignId: string,
  userId: string,
  { added, lastAt }: { readonly added: number; readonly lastAt: number },
): Promise<void> {
  await q
    .update(members)
    .set({
      judged: sql`${members.judged} + ${added}`,
      lastJudgedAt: sql`case when coalesce(${members.lastJudgedAt}, 0) > ${lastAt} then ${members.lastJudgedAt} else ${lastAt} end`,
    })
    .where(and(eq(members.campaignId, campaignId), eq(members.userId, userId)));
}
