"use client";

import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@laurel/api/app-router";
import type { CampaignRole } from "@laurel/core/access/permissions";
import { useTRPC } from "../../lib/trpc.ts";

/** The signed-in person. */
export type Me = NonNullable<inferRouterOutputs<AppRouter>["session"]["me"]>;

/** Who is signed in; `data` is null when nobody is. */
export function useSession() {
  const trpc = useTRPC();
  return useQuery(trpc.session.me.queryOptions(undefined, { staleTime: 60_000 }));
}

/** The signed-in person's role in a campaign: a lead's for admins, null for those who don't belong. */
export function useCampaignRole(campaignId: string): CampaignRole | null {
  const { data: me } = useSession();
  if (!me) return null;
  if (me.role === "admin") return "lead";
  return me.memberships.find((membership) => membership.campaignId === campaignId)?.role ?? null;
}
