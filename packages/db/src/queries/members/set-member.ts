import { and, eq } from "drizzle-orm";
import type { CampaignRole } from "@laurel/core/access/permissions";
import type { Tx } from "../../store/store.ts";

type Member = {
  readonly campaignId: string;
  readonly userId: string;
  readonly role: CampaignRole;
  readonly tags?: readonly string[] | undefined;
};

/** Changes a member's role, and their tags when given; false when there is no such member. */
export async function setMember(
  { q, t: { members } }: Tx,
  { campaignId, userId, role, tags }: Member,
): Promise<boolean> {
  const changed = await q
    .update(members)
    .set({ role, ...(tags === undefined ? {} : { tags }) })
    .where(and(eq(members.campaignId, campaignId), eq(members.userId, userId)))
    .returning({ userId: members.userId });
  return changed.length === 1;
}
