import { useTranslations } from "next-intl";
import type { PromptsReport } from "@laurel/core/datasets/dataset-report";
import { sumOfSplits } from "@laurel/core/datasets/splits";
import { CountFigure } from "./count-figure.tsx";
import { FamilyLengths } from "./family-lengths.tsx";

/** How many prompts come with their answer, and how long they are. */
export function PromptsPanel({ prompts }: { prompts: PromptsReport }) {
  const t = useTranslations();
  const { rows, withReference } = prompts;
  const references = [
    { label: t("datasetReport.withReference"), count: withReference },
    { label: t("datasetReport.withoutReference"), count: sumOfSplits(rows) - withReference },
  ];
  return (
    <div className="flex flex-col gap-10">
      <CountFigure
        title={t("datasetReport.references")}
        unit={t("datasetReport.referencesUnit")}
        fileName="references"
        noun={t("datasetReport.prompt")}
        counted={t("datasetReport.records")}
        rows={references}
        advice={t("datasetReport.referencesAdvice")}
      />
      <FamilyLengths fileName="prompts" family={prompts} texts={[]} />
    </div>
  );
}
