"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Card } from "../../components/ui/card.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { PageBody } from "../shell/page-body.tsx";
import { CampaignStatusBadge } from "./campaign-status-badge.tsx";
import { PageState } from "./page-state.tsx";
import { SettingsForm } from "./settings-form.tsx";
import { StatusControl } from "./status-control.tsx";
import { statusMeanings } from "./status-meanings.ts";
import { useCampaign } from "./use-campaign.ts";

/** A campaign's status and everything that its form holds. */
export function CampaignSettings({ campaignId }: { campaignId: string }) {
  const t = useTranslations();
  const { data: campaign, error, refetch } = useCampaign(campaignId);
  const [saves, setSaves] = useState(0);
  if (!campaign)
    return <PageState title={t("campaigns.settings")} error={error} onRetry={() => void refetch()} />;
  return (
    <PageBody>
      <PageHeader title={t("campaigns.settings")} description={campaign.name} />
      <div className="flex flex-col gap-5">
        <Card
          title={
            <span className="flex items-center gap-3">
              {t("campaigns.status")} <CampaignStatusBadge status={campaign.status} />
            </span>
          }
          description={statusMeanings(t)[campaign.status]}
          actions={<StatusControl campaignId={campaignId} status={campaign.status} />}
        >
          <ol className="flex flex-wrap items-center gap-2 text-sm text-muted-foreground">
            <li>{t("campaigns.draft")}</li> <li>{t("campaigns.livePaused")}</li>{" "}
            <li>{t("campaigns.closed")}</li>
          </ol>
        </Card>
        <SettingsForm key={saves} campaign={campaign} onSaved={() => setSaves((count) => count + 1)} />
      </div>
    </PageBody>
  );
}
