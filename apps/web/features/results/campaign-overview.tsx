"use client";

import { useTranslations } from "next-intl";
import { ButtonLink } from "../../components/ui/button.tsx";
import { Card } from "../../components/ui/card.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import type { RouterOutputs } from "../../lib/trpc.ts";
import { CampaignStatusBadge } from "../campaigns/campaign-status.tsx";
import { useCampaign } from "../campaigns/use-campaign.ts";
import { Markdown } from "../markdown/markdown.tsx";
import { useCampaignRole } from "../session/use-session.ts";
import { PageBody } from "../shell/page-body.tsx";
import { PageState } from "../shell/page-state.tsx";
import { CampaignResults } from "./campaign-results.tsx";

/**
 * A campaign's first page: its results for those who may see them, or, for annotators, the guidelines and a
 * link to the judging page.
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

/** What an annotator sees of a campaign. */
function AnnotatorOverview({ campaign }: { campaign: RouterOutputs["campaigns"]["get"] }) {
  const t = useTranslations();
  const live = campaign.status === "live";
  return (
    <PageBody>
      <PageHeader
        title={campaign.name}
        description={<CampaignStatusBadge status={campaign.status} />}
        actions={
          live && (
            <ButtonLink href={`/campaigns/${campaign.id}/judge`}>
              {t("results.annotatorView.start")}
            </ButtonLink>
          )
        }
      />
      {!live && (
        <Notice className="mb-5">
          {campaign.status === "closed"
            ? t("results.annotatorView.ended")
            : t("results.annotatorView.noTasks")}
        </Notice>
      )}
      <Card title={t("results.annotatorView.guidelines")}>
        {campaign.guidelines.markdown.trim() ? (
          <div className="markdown">
            <Markdown text={campaign.guidelines.markdown} />
          </div>
        ) : (
          <p className="text-muted-foreground">{t("results.annotatorView.noGuidelines")}</p>
        )}
      </Card>
    </PageBody>
  );
}
