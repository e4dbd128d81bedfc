"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { Card } from "../../components/ui/card.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { PageState } from "../campaigns/page-state.tsx";
import { NameText } from "../markdown/name-text.tsx";
import { TrainButton } from "../models/train-button.tsx";
import { PageBody } from "../shell/page-body.tsx";
import { BackLink } from "./back-link.tsx";
import { CiteVersion } from "./cite-version.tsx";
import { ErasedNotice } from "./erased-notice.tsx";
import { FamilyPanels } from "./family-panels.tsx";
import { FormatPicker } from "./formats/format-picker.tsx";
import { JobProgress } from "./job-progress.tsx";
import { MadeFrom } from "./made-from.tsx";
import { ReportCard } from "./report/report-card.tsx";
import { VersionActions } from "./version-actions.tsx";
import { VersionDifference } from "./version-difference.tsx";
import { VersionStatusBadge } from "./version-status-badge.tsx";
import { WithdrawnNotice } from "./withdrawn-notice.tsx";

type VersionPageProps = { campaignId: string; datasetId: string; versionId: string };

/** One version: the files that trainers read, what it holds, what it is made of. */
export function VersionPage({ campaignId, datasetId, versionId }: VersionPageProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { data: version, error, refetch } = useQuery(trpc.datasets.version.queryOptions({ versionId }));
  const refresh = useCallback(
    () => void queries.invalidateQueries(trpc.datasets.pathFilter()),
    [queries, trpc],
  );
  if (!version)
    return <PageState title={t("datasets.datasetVersion")} error={error} onRetry={() => void refetch()} />;
  const { status, manifest, prepared, files, firstRows } = version;
  const badge = <VersionStatusBadge status={status} />;
  return (
    <PageBody>
      <BackLink href={`/campaigns/${campaignId}/datasets/${datasetId}`}>{version.datasetName}</BackLink>
      <PageHeader
        title={t("datasets.versionNumber", { number: version.number })}
        description={
          version.label === null ? (
            badge
          ) : (
            <span className="flex flex-wrap items-center gap-2">
              {badge} <NameText text={version.label} />
            </span>
          )
        }
        actions={
          <>
            <VersionActions version={version} />
            {status === "ready" && (manifest?.counts.pairs?.rows.train ?? 0) > 0 && (
              <TrainButton campaignId={campaignId} versionId={versionId} />
            )}
          </>
        }
      />
      <div className="flex flex-col gap-5">
        <WithdrawnNotice version={version} />
        <ErasedNotice manifest={manifest} />
        {status === "cutting" && (
          <JobProgress
            jobId={version.jobId}
            title={t("datasets.beingCut")}
            cancelText={t("datasets.theVersionStaysIn")}
            onEnd={refresh}
          />
        )}
        {status === "failed" && (
          <Notice tone="danger">{version.error ?? t("datasets.theVersionCouldNot")}</Notice>
        )}
        {status === "cancelled" && <Notice>{t("datasets.thisVersionWasCancelled")}</Notice>}
        <MadeFrom version={version} />
        {version.difference && <VersionDifference version={{ ...version, difference: version.difference }} />}
        {status === "ready" && <FormatPicker versionId={versionId} prepared={prepared} files={files} />}
        {manifest && (
          <Card title={t("datasets.whatItHolds")}>
            <FamilyPanels
              judgedTasks={manifest.judgedTasks}
              votes={manifest.votes}
              counts={manifest.counts}
              rows={firstRows}
            />
          </Card>
        )}
        {manifest && <ReportCard version={version} />}
        <CiteVersion version={version} />
      </div>
    </PageBody>
  );
}
