import { and, eq } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

type Changes = Partial<
  Pick<
    Tx["t"]["campaigns"]["$inferInsert"],
    | "name"
    | "status"
    | "overlap"
    | "leaseMinutes"
    | "responsesPerTask"
    | "maxPairsPerPrompt"
    | "showReasoning"
    | "blurTags"
    | "questionsVersion"
    | "guidelinesVersion"
  >
>;

/** Changes a campaign's row if its status is still the one that was read; whether it was. */
export async function updateCampaignRow(
  { q, t }: Tx,
  campaignId: string,
  status: "draft" | "live" | "paused" | "closed",
  changes: Changes,
): Promise<boolean> {
  const changed = await q
    .update(t.campaigns)
    .set(changes)
    .where(and(eq(t.campaigns.id, campaignId), eq(t.campaigns.status, status)))
    .returning({ id: t.campaigns.id });
  return changed.length === 1;
}
