"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useCallback } from "react";
import { Card } from "../../components/ui/card.tsx";
import { CopyButton } from "../../components/ui/copy-button.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { BackLink, PageHeader } from "../../components/ui/page-header.tsx";
import { showCount, showTime } from "../../lib/figures.ts";
import { type RouterOutputs, useTRPC } from "../../lib/trpc.ts";
import { NameText, PlainText } from "../../lib/visible-text.tsx";
import { TrainButton } from "../models/train-button.tsx";
import { PageBody } from "../shell/page-body.tsx";
import { PageState } from "../shell/page-state.tsx";
import { CiteVersion } from "./cite-version.tsx";
import { FactList, foundWords } from "./fact-list.tsx";
import { FamilyPanels } from "./family-panels.tsx";
import { FileTable } from "./file-table.tsx";
import { FormatPicker } from "./formats/format-picker.tsx";
import { JobProgress } from "./job-progress.tsx";
import { ReportCard } from "./report/report-card.tsx";
import { specWords } from "./spec/spec-words.ts";
import { VersionActions } from "./version-actions.tsx";
import { VersionDifference } from "./version-difference.tsx";
import { VersionStatusBadge } from "./version-status-badge.tsx";

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
            title={t("datasets.cutting.title")}
            cancelText={t("datasets.cutting.cancelHelp")}
            onEnd={refresh}
          />
        )}
        {status === "failed" && (
          <Notice tone="danger">{version.error ?? t("datasets.cutting.failed")}</Notice>
        )}
        {status === "cancelled" && <Notice>{t("datasets.cutting.cancelled")}</Notice>}
        <MadeFrom version={version} />
        {version.difference && <VersionDifference version={{ ...version, difference: version.difference }} />}
        {status === "ready" && <FormatPicker versionId={versionId} prepared={prepared} files={files} />}
        {manifest && (
          <Card title={t("datasets.contents")}>
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

/** Says that a version was withdrawn, and why; nothing for a version that was not. */
function WithdrawnNotice({
  version: { withdrawnAt, withdrawnReason },
}: {
  version: Pick<RouterOutputs["datasets"]["version"], "withdrawnAt" | "withdrawnReason">;
}) {
  const t = useTranslations();
  if (withdrawnAt === null) return null;
  return (
    <Notice tone="warning">
      <p className="font-medium">
        {t("datasetReport.withdrawal.notice", { time: showTime(t, withdrawnAt) })}
      </p>
      {withdrawnReason !== null && (
        <div className="mt-1">
          <PlainText text={withdrawnReason} />
        </div>
      )}
    </Notice>
  );
}

/**
 * Says that people's data was erased after the cut, so that the files can't be derived again; shows nothing
 * if none was erased.
 */
function ErasedNotice({ manifest }: Pick<RouterOutputs["datasets"]["version"], "manifest">) {
  const t = useTranslations();
  if (!manifest?.erased) return null;
  const { people, lastAt } = manifest.erased;
  return <Notice>{t("datasetReport.erasedSince", { people, time: showTime(t, lastAt) })}</Notice>;
}

/**
 * What a version was made of: its spec in words and to copy, and the files that every format is written from.
 */
function MadeFrom({ version }: { version: RouterOutputs["datasets"]["version"] }) {
  const t = useTranslations();
  const locale = useLocale();
  const { id, spec, watermark, manifest, files, prepared } = version;
  const formats = new Set(prepared.map(({ format }) => format));
  const own = files.filter(({ path }) => !formats.has(path.split("/")[0] ?? ""));
  const facts = [
    ...specWords(t, locale, spec),
    ...(manifest ? foundWords(t, locale, manifest) : []),
    { label: t("datasets.dataThrough"), value: showCount(t, watermark) },
  ];
  return (
    <Card
      title={t("datasets.madeFrom")}
      actions={<CopyButton text={JSON.stringify(spec, null, 2)}>{t("datasets.copySpec")}</CopyButton>}
    >
      <FactList facts={facts} />
      {own.length > 0 && (
        <details className="mt-4 text-[0.9375rem]">
          <summary className="cursor-pointer text-muted-foreground">{t("datasets.canonicalRows")}</summary>
          <p className="my-2 text-sm text-muted-foreground">{t("datasets.canonicalRowsHelp")}</p>
          <FileTable caption={t("datasets.canonicalRows")} versionId={id} files={own} />
        </details>
      )}
    </Card>
  );
}
