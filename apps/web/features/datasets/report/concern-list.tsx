import { useTranslations } from "next-intl";
import type { DatasetReport } from "@laurel/core/datasets/dataset-report";
import { Notice } from "../../../components/ui/notice.tsx";
import { NameText } from "../../markdown/name-text.tsx";
import { concerns } from "./concerns.ts";

/** What stands out in a report. */
export function ConcernList({ report }: { report: DatasetReport }) {
  const t = useTranslations();
  const found = concerns(t, report);
  if (found.length === 0) return <Notice>{t("datasetReport.nothingStandsOut")}</Notice>;
  return (
    <Notice tone="warning">
      <p className="font-medium">{t("datasetReport.lookAtThese", { count: found.length })}</p>
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
