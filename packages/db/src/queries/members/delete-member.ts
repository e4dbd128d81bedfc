import { and, eq } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

/** Ends a membership; what the person judged stays. Waits for a claim of theirs that holds the row. */
export async function deleteMember(
  { q, t: { members } }: Tx,
  campaignId: string,
  userId: string,
): Promise<boolean> {
  const deleted = await q
    .delete(members)
    .where(and(eq(members.campaignId, campaignId), eq(members.userId, userId)))
    .returning({ userId: members.userId });
  return deleted.length === 1;
}
