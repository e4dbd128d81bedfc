"use client";

import { useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonStyles } from "../../../components/ui/button-styles.ts";
import { Card } from "../../../components/ui/card.tsx";
import { ErrorState } from "../../../components/ui/error-state.tsx";
import { Skeleton } from "../../../components/ui/skeleton.tsx";
import type { RouterOutputs } from "../../../lib/router-outputs.ts";
import { useTRPC } from "../../../lib/trpc.ts";
import { ReportTabs } from "./report-tabs.tsx";

type ReportCardProps = { version: Pick<RouterOutputs["datasets"]["version"], "id" | "files" | "manifest"> };

/** What one should know of a version before training on it, as plots and to download. */
export function ReportCard({ version: { id, files, manifest } }: ReportCardProps) {
  const t = useTranslations();
  const {
    data: report,
    error,
    refetch,
  } = useQuery(useTRPC().datasets.report.queryOptions({ versionId: id }));
  const downloads = ["report.json", "report.md"].filter((name) => files.some(({ path }) => path === name));
  const actions = downloads.map((name) => (
    <a
      key={name}
      href={`/api/v1/versions/${id}/files/${name}`}
      download
      className={buttonStyles({ variant: "secondary", size: "small" })}
    >
      <Download aria-hidden /> {name}
    </a>
  ));
  return (
    <Card title={t("datasetReport.title")} description={t("datasetReport.description")} actions={actions}>
      {report === undefined &&
        (error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton className="h-72 w-full" />
        ))}
      {report === null && <p className="text-muted-foreground">{t("datasetReport.noReport")}</p>}
      {report && <ReportTabs report={report} counts={manifest?.counts ?? {}} />}
    </Card>
  );
}
