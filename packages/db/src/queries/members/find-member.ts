import { and, eq } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

export async function findMember({ q, t: { members } }: ReadDb, campaignId: string, userId: string) {
  const [member] = await q
    .select({ role: members.role, tags: members.tags })
    .from(members)
    .where(and(eq(members.campaignId, campaignId), eq(members.userId, userId)));
  return member ?? null;
}
