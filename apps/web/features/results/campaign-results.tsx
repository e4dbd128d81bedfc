"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { CampaignRole } from "@laurel/core/access/permissions";
import { ButtonLink } from "../../components/ui/button-link.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { CampaignStatusBadge } from "../campaigns/campaign-status-badge.tsx";
import { StatusControl } from "../campaigns/status-control.tsx";
import { PageBody } from "../shell/page-body.tsx";
import { AgreementCard } from "./agreement-card.tsx";
import { AnnotatorTable } from "./annotator-table.tsx";
import { AnswersCards } from "./answers-cards.tsx";
import { CountTiles } from "./count-tiles.tsx";
import { NextStepsCard } from "./next-steps-card.tsx";
import { nextSteps } from "./next-steps.ts";
import { ProgressCard } from "./progress-card.tsx";
import { WinRatesCard } from "./win-rates-card.tsx";

/** How a campaign is doing: next steps, counts, progress, agreement, win rates, what was answered, people. */
export function CampaignResults({
  campaign,
  role,
}: {
  campaign: RouterOutputs["campaigns"]["get"];
  role: CampaignRole;
}) {
  const t = useTranslations();
  const trpc = useTRPC();
  const progress = useQuery(
    trpc.results.progress.queryOptions(
      { campaignId: campaign.id },
      { refetchInterval: campaign.status === "live" ? 15_000 : false },
    ),
  );
  const counts = progress.data?.counts ?? campaign.counts;
  const judged = counts !== null && counts.judgments + counts.imported > 0;
  const ranks = campaign.questions.questions.some((question) => question.kind === "ranking");
  const asksMore = campaign.questions.questions.some((question) => question.kind !== "ranking");
  const lead = role === "lead";
  return (
    <PageBody>
      <PageHeader
        title={campaign.name}
        description={<CampaignStatusBadge status={campaign.status} />}
        actions={
          <>
            {lead && <StatusControl campaignId={campaign.id} status={campaign.status} />}
            {campaign.status === "live" && campaign.role !== null && (
              <ButtonLink variant="secondary" href={`/campaigns/${campaign.id}/judge`}>
                {t("results.judge")}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="flex flex-col gap-5">
        {lead && counts && (
          <NextStepsCard campaignId={campaign.id} steps={nextSteps(t, campaign.status, counts)} />
        )}
        {counts && counts.tasks > 0 && <CountTiles counts={counts} overlap={campaign.overlap} />}
        {progress.error && !progress.data && (
          <ErrorState error={progress.error} onRetry={() => void progress.refetch()} />
        )}
        {judged && progress.isPending && <Skeleton className="h-64 w-full rounded-xl" />}
        {progress.data && progress.data.perDay.length > 0 && <ProgressCard perDay={progress.data.perDay} />}
        {judged && ranks && <AgreementCard campaignId={campaign.id} />}
        {judged && ranks && <WinRatesCard campaignId={campaign.id} />}
        {judged && asksMore && <AnswersCards campaignId={campaign.id} />}
        {progress.data && progress.data.perAnnotator.length > 0 && (
          <AnnotatorTable rows={progress.data.perAnnotator} />
        )}
        {!lead && counts?.tasks === 0 && (
          <p className="text-muted-foreground">{t("results.nothingWasImportedYet")}</p>
        )}
      </div>
    </PageBody>
  );
}
