import { useTranslations } from "next-intl";
import type { Ceiling } from "@laurel/core/datasets/dataset-report";
import { RateFigure } from "./rate-figure.tsx";

/** How often a predictor of the decided labels would be right against single votes. */
export function CeilingFigure({ ceiling: { units, votes, inSample, leftOut } }: { ceiling: Ceiling }) {
  const t = useTranslations();
  const rows = [
    { label: t("datasetReport.inSample"), rate: { n: votes, share: inSample } },
    { label: t("datasetReport.leftOut"), rate: { n: votes, share: leftOut } },
  ];
  return (
    <RateFigure
      title={t("datasetReport.ceiling")}
      unit={t("datasetReport.ceilingUnit", { units, votes })}
      fileName="ceiling"
      noun={t("datasetReport.predictor")}
      value={t("datasetReport.accuracy")}
      counted={[t("datasetReport.votes")]}
      rows={rows}
      half={t("datasetReport.chance")}
      advice={
        <>
          {t("datasetReport.inSampleMeans")} {t("datasetReport.leftOutMeans")}{" "}
          {t("datasetReport.ceilingAdvice")}
        </>
      }
    />
  );
}
