import { eq } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";
import type { CampaignStatus } from "../../tables/define-campaign-tables.ts";
import { isArriving } from "../people/is-arriving.ts";

type Ready = {
  readonly campaignId: string;
  readonly status: CampaignStatus;
  readonly nextQueueKey: number;
  readonly leadId: string;
  readonly now: number;
};

/** Makes a campaign that was read from a raw file visible, with the person who read it as its lead. */
export async function publishArriving(
  { q, t }: Tx,
  { campaignId, status, nextQueueKey, leadId, now }: Ready,
): Promise<void> {
  await q.update(t.users).set({ email: null }).where(isArriving(t.users, campaignId));
  await q
    .insert(t.members)
    .values({ campaignId, userId: leadId, role: "lead", tags: [], createdAt: now })
    .onConflictDoNothing();
  await q.update(t.campaigns).set({ status, nextQueueKey }).where(eq(t.campaigns.id, campaignId));
}
