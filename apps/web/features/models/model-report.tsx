import { useTranslations } from "next-intl";
import { Card } from "../../components/ui/card.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { showFigure } from "../../lib/figures.ts";
import {
  AccuracyPlot,
  CalibrationPlot,
  LearningCurve,
  type ModelEstimate,
  type Report,
} from "./report-plots.tsx";

/** The report on a model that training made. */
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

/**
 * Whether a model beats the length-only baseline, as far as the interval of the paired difference supports
 * it.
 */
export function differenceWords(
  t: Translate,
  difference: Pick<ModelEstimate, "value" | "low" | "high" | "reason">,
): string {
  const { value, low, high } = difference;
  if (value === null)
    return t("models.whetherItBeatsLength", {
      reason: difference.reason ?? t("models.theDifferenceIsUndefined"),
    });
  if (low === null || high === null) return t("models.itIsValueAway", { value: points(t, value) });
  const range = t("models.lowToHigh", { low: points(t, low), high: points(t, high) });
  if (low > 0) return t("models.itBeatsABaseline", { value: points(t, value), range });
  if (high < 0) return t("models.aBaselineThatOnly", { value: points(t, -value), range });
  return t("models.itCantBeTold", { low: points(t, low), high: points(t, high) });
}

function points(t: Translate, share: number): string {
  return t("models.valuePoints", { value: showFigure(t, share * 100, 1) });
}
