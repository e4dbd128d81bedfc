import { useTranslations } from "next-intl";
import type { Baselines } from "@laurel/core/datasets/dataset-report";
import { RateFigure } from "./rate-figure.tsx";
import { StyleWeights } from "./style-weights.tsx";

/** How far length alone and style alone predict which response was chosen, and by what. */
export function BaselineFigures({ baselines }: { baselines: Baselines }) {
  const t = useTranslations();
  const { on, folds, fittedRows, lengthOnly, styleOnly, weights } = baselines;
  const rows = [
    { label: t("datasetReport.lengthOnly"), rate: lengthOnly },
    { label: t("datasetReport.styleOnly"), rate: styleOnly },
  ];
  return (
    <>
      <RateFigure
        title={t("datasetReport.baselines")}
        unit={
          on === "test"
            ? t("datasetReport.baselinesOnTest", { pairs: lengthOnly.n, fittedRows })
            : t("datasetReport.baselinesByCrossFit", { pairs: lengthOnly.n, folds: folds ?? 0 })
        }
        fileName="baselines"
        noun={t("datasetReport.predictsFrom")}
        value={t("datasetReport.accuracy")}
        counted={[t("datasetReport.pairs")]}
        rows={rows}
        half={t("datasetReport.chance")}
        advice={t("datasetReport.baselinesAdvice")}
      />
      {weights && weights.length > 0 && <StyleWeights weights={weights} />}
    </>
  );
}
