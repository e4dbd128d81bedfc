import { and, eq, not } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";
import { hasArrived } from "../campaigns/has-arrived.ts";

/** Deletes the row of a campaign that nobody sees, and its file's, when nothing else of it is left. */
export async function deleteArriving({ q, t }: Tx, campaignId: string): Promise<void> {
  await q.delete(t.uploads).where(eq(t.uploads.campaignId, campaignId));
  await q.delete(t.campaigns).where(and(eq(t.campaigns.id, campaignId), not(hasArrived(t.campaigns))));
}
