"use client";

import { ErrorState } from "../../components/ui/error-state.tsx";
import { PageSkeleton } from "../campaigns/page-skeleton.tsx";
import { useCampaign } from "../campaigns/use-campaign.ts";
import { useCampaignRole } from "../session/use-campaign-role.ts";
import { PageBody } from "../shell/page-body.tsx";
import { AnnotatorOverview } from "./annotator-overview.tsx";
import { CampaignResults } from "./campaign-results.tsx";

/** A campaign's first page: results for those who may see them, the guidelines and the way to work for annotators. */
export function CampaignOverview({ campaignId }: { campaignId: string }) {
  const { data: campaign, error, refetch } = useCampaign(campaignId);
  const role = useCampaignRole(campaignId);
  if (!campaign) return <PageBody>{error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />}</PageBody>;
  if (role === "annotator" || role === null) return <AnnotatorOverview campaign={campaign} />;
  return <CampaignResults campaign={campaign} role={role} />;
}
