import { useTranslations } from "next-intl";
import type { DatasetReport } from "@laurel/core/datasets/dataset-report";
import type { Manifest } from "@laurel/core/datasets/manifest";
import { Tabs } from "../../../components/ui/tabs.tsx";
import { familyWords } from "../spec/family-words.ts";
import { AgreementPanel } from "./agreement-panel.tsx";
import { AnnotatorsPanel } from "./annotators-panel.tsx";
import { ConcernList } from "./concern-list.tsx";
import { familyTabs } from "./family-tabs.tsx";
import { SplitsPanel } from "./splits-panel.tsx";

/** What stands out in a report, then its figures: of each kind of record, of the votes, of the splits. */
export function ReportTabs({ report, counts }: { report: DatasetReport; counts: Manifest["counts"] }) {
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
