import { useTranslations } from "next-intl";
import { Card } from "../../components/ui/card.tsx";
import { AccuracyPlot } from "./accuracy-plot.tsx";
import { CalibrationPlot } from "./calibration-plot.tsx";
import { differenceWords } from "./difference-words.ts";
import type { Report } from "./estimate-row.ts";
import { LearningCurve } from "./learning-curve.tsx";

/** What training found out about a model. */
export function ModelReport({ report }: { report: Report }) {
  const t = useTranslations();
  const { prefers } = report.lengthPreference;
  return (
    <>
      <Card title={t("models.howGoodIsIt")}>
        <p className="mb-6 max-w-prose">
          {differenceWords(t, report.difference)}{" "}
          {prefers === "neither"
            ? t("models.lengthAloneSaysNothing")
            : t("models.annotatorsTendToPrefer", { prefers })}
        </p>
        <AccuracyPlot report={report} />
      </Card>
      <Card title={t("models.wouldMoreJudgmentsHelp")}>
        <LearningCurve report={report} />
      </Card>
      <Card title={t("models.canItsProbabilitiesBe")}>
        <CalibrationPlot report={report} />
      </Card>
    </>
  );
}
