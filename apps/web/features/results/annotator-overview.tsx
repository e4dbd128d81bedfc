import { useTranslations } from "next-intl";
import { ButtonLink } from "../../components/ui/button-link.tsx";
import { Card } from "../../components/ui/card.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { CampaignStatusBadge } from "../campaigns/campaign-status-badge.tsx";
import { Markdown } from "../markdown/markdown.tsx";
import { PageBody } from "../shell/page-body.tsx";

/** What an annotator sees of a campaign. */
export function AnnotatorOverview({ campaign }: { campaign: RouterOutputs["campaigns"]["get"] }) {
  const t = useTranslations();
  const live = campaign.status === "live";
  return (
    <PageBody>
      <PageHeader
        title={campaign.name}
        description={<CampaignStatusBadge status={campaign.status} />}
        actions={
          live && (
            <ButtonLink href={`/campaigns/${campaign.id}/judge`}>{t("results.startJudging")}</ButtonLink>
          )
        }
      />
      {!live && (
        <Notice className="mb-5">
          {campaign.status === "closed" ? t("results.thisCampaignHasEnded") : t("results.nothingIsGivenOut")}
        </Notice>
      )}
      <Card title={t("results.guidelines")}>
        {campaign.guidelines.markdown.trim() ? (
          <div className="markdown">
            <Markdown text={campaign.guidelines.markdown} />
          </div>
        ) : (
          <p className="text-muted-foreground">{t("results.thisCampaignHasNo")}</p>
        )}
      </Card>
    </PageBody>
  );
}
