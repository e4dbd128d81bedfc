import { useTranslations } from "next-intl";
import { showCount } from "../../lib/show-count.ts";
import { CurvePlot } from "../plots/curve-plot.tsx";
import { Plot } from "../plots/plot.tsx";
import { showShare } from "../plots/show-share.ts";
import type { Report } from "./estimate-row.ts";

/** How accuracy grows with the number of pairs: whether more judgments would help. */
export function LearningCurve({ report }: { report: Report }) {
  const t = useTranslations();
  const steps = report.learningCurve;
  const points = steps.flatMap(({ pairs, accuracy }) =>
    accuracy.value === null
      ? []
      : [{ x: pairs, value: accuracy.value, low: accuracy.low, high: accuracy.high }],
  );
  if (points.length < 2) return null;
  const share = (label: string) => ({ label, show: (value: number) => showShare(t, value) });
  const data = {
    columns: [
      { label: t("models.trainingPairs") },
      { label: t("models.trainingPrompts") },
      share(t("models.accuracy")),
      share(t("models.low95")),
      share(t("models.high95")),
    ],
    rows: steps.map(({ pairs, prompts, accuracy }) => [
      pairs,
      prompts,
      accuracy.value,
      accuracy.low,
      accuracy.high,
    ]),
  };
  return (
    <Plot
      title={t("models.learningCurve")}
      unit={t("models.accuracyOnTheSame")}
      fileName="learning-curve"
      data={data}
    >
      {(width) => (
        <CurvePlot
          label={t("models.accuracyForPointsTraining", { points: points.length })}
          width={width}
          points={points}
          xTitle={t("models.trainingPairs")}
          showX={(x) => showCount(t, x)}
          showY={(y) => `${(y * 100).toFixed(0)} %`}
          reference={{ value: 0.5, label: "chance" }}
        />
      )}
    </Plot>
  );
}
