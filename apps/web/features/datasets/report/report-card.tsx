"use client";

import { useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import type { DatasetReport } from "@laurel/core/datasets/dataset-report";
import type { Manifest } from "@laurel/core/datasets/manifest";
import { buttonStyles } from "../../../components/ui/button.tsx";
import { Card } from "../../../components/ui/card.tsx";
import { ErrorState } from "../../../components/ui/error-state.tsx";
import { Notice } from "../../../components/ui/notice.tsx";
import { Skeleton } from "../../../components/ui/skeleton.tsx";
import { Tabs } from "../../../components/ui/tabs.tsx";
import { type RouterOutputs, useTRPC } from "../../../lib/trpc.ts";
import { NameText } from "../../../lib/visible-text.tsx";
import { familyWords } from "../spec/family-words.ts";
import { AgreementPanel } from "./agreement-panel.tsx";
import { AnnotatorsPanel } from "./annotators-panel.tsx";
import { concerns } from "./concerns.ts";
import { familyTabs } from "./family-tabs.tsx";
import { SplitsPanel } from "./splits-panel.tsx";

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

/**
 * What stands out in a report, followed by its figures: for each kind of record, for the votes and for the
 * splits.
 */
function ReportTabs({ report, counts }: { report: DatasetReport; counts: Manifest["counts"] }) {
  const t = useTranslations();
  const { tasks, method, families, agreement, ceiling, annotators, position } = report;
  const tabs = [
    ...familyTabs(t, families).map(({ family, content }) => ({
      value: family,
      label: familyWords(t, family).name,
      content,
    })),
    {
      value: "agreement",
      label: t("datasetReport.agreement"),
      content: <AgreementPanel agreement={agreement} ceiling={ceiling} />,
    },
    {
      value: "annotators",
      label: t("datasetReport.annotators"),
      content: <AnnotatorsPanel annotators={annotators} position={position} />,
    },
    {
      value: "splits",
      label: t("datasetReport.splits"),
      content: <SplitsPanel report={report} counts={counts} />,
    },
  ];
  return (
    <div className="flex flex-col gap-4">
      <ConcernList report={report} />
      <Tabs tabs={tabs} label={t("datasetReport.parts")} />
      <p className="text-sm text-muted-foreground">{t("datasetReport.method", { ...tasks, ...method })}</p>
    </div>
  );
}

/** What stands out in a report. */
function ConcernList({ report }: { report: DatasetReport }) {
  const t = useTranslations();
  const found = concerns(t, report);
  if (found.length === 0) return <Notice>{t("datasetReport.noConcerns")}</Notice>;
  return (
    <Notice tone="warning">
      <p className="font-medium">{t("datasetReport.concernsTitle", { count: found.length })}</p>
      <ul className="mt-1 list-disc ps-5">
        {found.map((concern) => (
          <li key={concern}>
            <NameText text={concern} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
