"use client";

import { useTranslations } from "next-intl";
import { PageState } from "../campaigns/page-state.tsx";
import { useCampaign } from "../campaigns/use-campaign.ts";
import { useCampaignRole } from "../session/use-campaign-role.ts";
import { AnnotatorOverview } from "./annotator-overview.tsx";
import { CampaignResults } from "./campaign-results.tsx";

/**
 * A campaign's first page: results for those who may see them, the guidelines and the way to work for
 * annotators.
 */
export function CampaignOverview({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const { data: campaign, error, refetch } = useCampaign(campaignId);
  const role = useCampaignRole(campaignId);
  if (!campaign)
    return <PageState title={t("results.overview")} error={error} onRetry={() => void refetch()} />;
  if (role === "annotator" || role === null) return <AnnotatorOverview campaign={campaign} />;
  return <CampaignResults campaign={campaign} role={role} />;
}
