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
      <Card title={t("models.report.accuracy")}>
        <p className="mb-6 max-w-prose">
          {differenceWords(t, report.difference)}{" "}
          {prefers === "neither"
            ? t("models.report.lengthNothing")
            : t("models.report.lengthPreferred", { prefers })}
        </p>
        <AccuracyPlot report={report} />
      </Card>
      <Card title={t("models.report.learningCurve")}>
        <LearningCurve report={report} />
      </Card>
      <Card title={t("models.report.calibration")}>
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
    return t("models.difference.unknown", {
      reason: difference.reason ?? t("models.difference.undefined"),
    });
  if (low === null || high === null) return t("models.difference.noInterval", { value: points(t, value) });
  const range = t("models.difference.range", { low: points(t, low), high: points(t, high) });
  if (low > 0) return t("models.difference.better", { value: points(t, value), range });
  if (high < 0) return t("models.difference.worse", { value: points(t, -value), range });
  return t("models.difference.unclear", { low: points(t, low), high: points(t, high) });
}

function points(t: Translate, share: number): string {
  return t("models.difference.points", { value: showFigure(t, share * 100, 1) });
}
