"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { familiesOfKind } from "@laurel/core/datasets/families";
import { Notice } from "../../components/ui/notice.tsx";
import { BackLink, PageHeader } from "../../components/ui/page-header.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { useCampaign } from "../campaigns/use-campaign.ts";
import { PageBody } from "../shell/page-body.tsx";
import { PageState } from "../shell/page-state.tsx";
import { NextVersion } from "./spec/next-version.tsx";
import { VersionTable } from "./version-table.tsx";

/** A dataset with its versions and the form for the next one. */
export function DatasetPage({ campaignId, datasetId }: { campaignId: string; datasetId: string }) {
  const t = useTranslations();
  const dataset = useQuery(
    useTRPC().datasets.get.queryOptions(
      { datasetId },
      {
        refetchInterval: (query) =>
          query.state.data?.versions.some((version) => version.status === "cutting") ? 2_000 : false,
      },
    ),
  );
  const campaign = useCampaign(campaignId);
  const error = dataset.error ?? campaign.error;
  if (!dataset.data || !campaign.data)
    return (
      <PageState
        title={t("datasets.dataset")}
        error={error}
        onRetry={() => void Promise.all([dataset.refetch(), campaign.refetch()])}
      />
    );
  const { questions } = campaign.data.questions;
  const asked = questions.filter(({ kind }) => familiesOfKind(kind).length > 0);
  const [only] = asked;
  const [latest] = dataset.data.versions;
  return (
    <PageBody>
      <BackLink href={`/campaigns/${campaignId}/datasets`}>{t("datasets.allDatasets")}</BackLink>
      <PageHeader
        title={dataset.data.name}
        description={asked.length === 1 && only && t("datasets.questionTitle", { title: only.title })}
      />
      <div className="flex flex-col gap-6">
        {dataset.data.versions.length > 0 && (
          <VersionTable campaignId={campaignId} datasetId={datasetId} versions={dataset.data.versions} />
        )}
        {asked.length > 0 ? (
          <NextVersion
            campaignId={campaignId}
            datasetId={datasetId}
            questions={questions}
            latestId={latest?.id ?? null}
          />
        ) : (
          <Notice tone="warning">{t("datasets.noTrainableQuestion")}</Notice>
        )}
      </div>
    </PageBody>
  );
}
