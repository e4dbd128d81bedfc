import { asc, eq } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** The campaigns that a person belongs to. */
export async function campaignsOf({ q, t: { members } }: ReadDb, userId: string): Promise<string[]> {
  const rows = await q
    .select({ campaignId: members.campaignId })
    .from(members)
    .where(eq(members.userId, userId))
    .orderBy(asc(members.campaignId));
  return rows.map(({ campaignId }) => campaignId);
}
