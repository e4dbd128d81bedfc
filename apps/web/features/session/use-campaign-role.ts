"use client";

import type { CampaignRole } from "@laurel/core/access/permissions";
import { useSession } from "./use-session.ts";

/** The signed-in person's role in a campaign: a lead's for admins, null for those who don't belong. */
export function useCampaignRole(campaignId: string): CampaignRole | null {
  const { data: me } = useSession();
  if (!me) return null;
  if (me.role === "admin") return "lead";
  return me.memberships.find((membership) => membership.campaignId === campaignId)?.role ?? null;
}
