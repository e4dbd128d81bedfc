"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../lib/trpc.ts";

/** One campaign with its question, guidelines and counts. */
export function useCampaign(campaignId: string) {
  return useQuery(useTRPC().campaigns.get.queryOptions({ campaignId }));
}
