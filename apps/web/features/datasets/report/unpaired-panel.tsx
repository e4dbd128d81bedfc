import { useTranslations } from "next-intl";
import type { UnpairedReport } from "@laurel/core/datasets/dataset-report";
import { FamilyLengths } from "./family-lengths.tsx";
import { RateFigure } from "./rate-figure.tsx";

/** How many responses are labeled good. */
export function UnpairedPanel({ unpaired }: { unpaired: UnpairedReport }) {
  const t = useTranslations();
  const { all, train, validation, test } = unpaired.good;
  const rows = [
    { label: t("datasetReport.all"), rate: all },
    { label: t("datasetReport.train"), rate: train },
    ...(validation.n > 0 ? [{ label: t("datasetReport.validation"), rate: validation }] : []),
    { label: t("datasetReport.test"), rate: test },
  ];
  return (
    <div className="flex flex-col gap-10">
      <RateFigure
        title={t("datasetReport.labelBalance")}
        unit={t("datasetReport.labeledGoodUnit")}
        fileName="label-balance"
        noun={t("datasetReport.split")}
        value={t("datasetReport.labeledGood")}
        counted={[t("datasetReport.records")]}
        rows={rows}
        half={t("datasetReport.balanced")}
        advice={t("datasetReport.labeledGoodAdvice")}
      />
      <FamilyLengths
        fileName="unpaired"
        family={unpaired}
        texts={[{ label: t("datasetReport.response"), spread: unpaired.completionCharacters }]}
      />
    </div>
  );
}
