"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTranslations } from "next-intl";
import { showCount } from "../../lib/show-count.ts";
import { Card } from "../../components/ui/card.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { PageState } from "../campaigns/page-state.tsx";
import { TrainButton } from "../models/train-button.tsx";
import { PageBody } from "../shell/page-body.tsx";
import { BackLink } from "./back-link.tsx";
import { CountSummary } from "./count-summary.tsx";
import { FileTable } from "./file-table.tsx";
import { JobProgress } from "./job-progress.tsx";
import { RecordList } from "./record-list.tsx";
import { specWords } from "./spec-words.ts";
import { VersionStatusBadge } from "./version-status-badge.tsx";

type VersionPageProps = { campaignId: string; datasetId: string; versionId: string };

/** One version: what it is made of, what it holds, its files. */
export function VersionPage({ campaignId, datasetId, versionId }: VersionPageProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { data: version, error, refetch } = useQuery(trpc.datasets.version.queryOptions({ versionId }));
  const refresh = useCallback(() => void queries.invalidateQueries(trpc.datasets.pathFilter()), [queries, trpc]);
  if (!version) return <PageState title={t("datasets.datasetVersion")} error={error} onRetry={() => void refetch()} />;
  return (
    <PageBody>
      <BackLink href={`/campaigns/${campaignId}/datasets/${datasetId}`}>{version.datasetName}</BackLink>
      <PageHeader title={t("datasets.versionNumber", { number: version.number })} description={<VersionStatusBadge status={version.status} />} actions={version.status === "ready" && (version.manifest?.counts.rows.train ?? 0) > 0 && <TrainButton campaignId={campaignId} versionId={versionId} />} />
      <div className="flex flex-col gap-5">
        {version.status === "cutting" && <JobProgress jobId={version.jobId} title={t("datasets.beingCut")} cancelText={t("datasets.theVersionStaysIn")} onEnd={refresh} />}
        {version.status === "failed" && <Notice tone="danger">{version.error ?? t("datasets.theVersionCouldNot")}</Notice>}
        {version.status === "cancelled" && <Notice>{t("datasets.thisVersionWasCancelled")}</Notice>}
        <Card title={t("datasets.madeFrom")}>
          <dl className="grid gap-x-8 gap-y-2 text-[0.9375rem] sm:grid-cols-2">
            {[...specWords(t, version.spec), { label: t("datasets.factsUpTo"), value: showCount(t, version.watermark) }].map(({ label, value }) => (
              <div key={label} className="flex gap-3"><dt className="w-28 shrink-0 text-muted-foreground">{label}</dt><dd className="min-w-0 break-words">{value}</dd></div>
            ))}
          </dl>
        </Card>
        {version.manifest && <Card title={t("datasets.counts")}><CountSummary counts={version.manifest.counts} /></Card>}
        {version.files.length > 0 && (
          <section>
            <h2 className="mb-1 text-lg font-semibold">{t("datasets.files")}</h2>
            <p className="mb-3 text-[0.9375rem] text-muted-foreground">{t("datasets.preferenceRecordsAsTRL")}</p>
            <FileTable versionId={versionId} files={version.files} />
          </section>
        )}
        {version.firstRows.length > 0 && <Card title={t("datasets.firstRecords")}><RecordList rows={version.firstRows} /></Card>}
      </div>
    </PageBody>
  );
}
