import { sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

type Campaign = Omit<Tx["t"]["campaigns"]["$inferInsert"], "status">;

/**
 * Stores a campaign that nobody sees before `publishArriving`, with the file that it is read from; false when
 * its id is taken.
 */
export async function insertArriving(
  { q, t }: Tx,
  campaign: Campaign,
  upload: Omit<Tx["t"]["uploads"]["$inferInsert"], "campaignId">,
): Promise<boolean> {
  const stored = await q
    .insert(t.campaigns)
    .values({ ...campaign, status: sql`'arriving'` })
    .onConflictDoNothing()
    .returning({ id: t.campaigns.id });
  if (stored.length === 0) return false;
  await q.insert(t.uploads).values({ ...upload, campaignId: campaign.id });
  return true;
}
