import { eq } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

/** Lets every member's cursor start over, after tasks behind it reopened all at once. */
export async function resetCursors({ q, t }: Tx, campaignId: string): Promise<void> {
  await q.update(t.members).set({ cursor: 0 }).where(eq(t.members.campaignId, campaignId));
}
