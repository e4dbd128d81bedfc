import { useTranslations } from "next-intl";
import { showCount, showFigure, showShare } from "../../lib/figures.ts";
import type { RouterOutputs } from "../../lib/trpc.ts";
import { CurvePlot } from "../plots/curve-plot.tsx";
import { IntervalPlot, type IntervalRow } from "../plots/interval-plot.tsx";
import { Plot } from "../plots/plot.tsx";

export type Report = NonNullable<RouterOutputs["models"]["get"]["report"]>;
export type ModelEstimate = Report["difference"];

/** A figure of a report as a row of an interval plot. */
function estimateRow(label: string, { value, low, high, reason }: ModelEstimate): IntervalRow {
  return { label, value, low, high, ...(reason && { reason }) };
}

/** Accuracy on held-out prompts beside what length alone and a coin would give. */
export function AccuracyPlot({ report }: { report: Report }) {
  const t = useTranslations();
  const rows = [
    estimateRow(t("models.predictors.model"), report.model.accuracy),
    estimateRow(t("models.predictors.length"), report.lengthOnly.accuracy),
    estimateRow(t("models.predictors.coin"), report.coin.accuracy),
    estimateRow(t("models.predictors.shorterPreferred"), report.shorterPreferred.model),
    estimateRow(t("models.predictors.longerPreferred"), report.longerPreferred.model),
  ];
  const estimates = [
    report.model.accuracy,
    report.lengthOnly.accuracy,
    report.coin.accuracy,
    report.shorterPreferred.model,
    report.longerPreferred.model,
  ];
  const share = (label: string) => ({ label, show: (value: number) => showShare(t, value) });
  const data = {
    columns: [
      { label: t("models.predictors.title") },
      share(t("models.accuracy")),
      share(t("models.low95")),
      share(t("models.high95")),
      { label: t("models.pairs") },
      { label: t("models.prompts") },
    ],
    rows: rows.map((row, index) => [
      row.label,
      row.value,
      row.low,
      row.high,
      estimates[index]?.pairs ?? null,
      estimates[index]?.prompts ?? null,
    ]),
  };
  return (
    <Plot
      title={t("models.accuracyPlot.title")}
      unit={t("models.accuracyPlot.unit", {
        heldOutPairs: report.heldOutPairs,
        heldOutPrompts: report.heldOutPrompts,
      })}
      fileName="accuracy"
      data={data}
    >
      {(width) => (
        <IntervalPlot
          label={t("models.accuracyPlot.label")}
          width={width}
          rows={rows}
          domain={[0, 1]}
          show={(value) => `${(value * 100).toFixed(0)} %`}
          reference={{ value: 0.5, label: t("models.chance") }}
        />
      )}
    </Plot>
  );
}

/**
 * How far the model's probabilities can be trusted: log-likelihood of each predictor, and calibration by
 * confidence.
 */
export function CalibrationPlot({ report }: { report: Report }) {
  const t = useTranslations();
  const rows = [
    estimateRow(t("models.predictors.model"), report.model.nll),
    estimateRow(t("models.predictors.length"), report.lengthOnly.nll),
    estimateRow(t("models.predictors.coin"), report.coin.nll),
  ];
  const highest = Math.max(0.75, ...rows.map((row) => row.high ?? row.value ?? 0));
  const bins = report.model.calibration.bins;
  const share = (label: string) => ({ label, show: (value: number) => showShare(t, value) });
  return (
    <div className="flex flex-col gap-8">
      <Plot
        title={t("models.likelihoodPlot.title")}
        unit={t("models.likelihoodPlot.unit")}
        fileName="nll"
        data={{
          columns: [
            { label: t("models.predictors.title") },
            ...["NLL", t("models.low95"), t("models.high95")].map((label) => ({
              label,
              show: (value: number) => showFigure(t, value, 3),
            })),
          ],
          rows: rows.map((row) => [row.label, row.value, row.low, row.high]),
        }}
      >
        {(width) => (
          <IntervalPlot
            label={t("models.likelihoodPlot.label")}
            width={width}
            rows={rows}
            domain={[0, highest]}
            show={(value) => showFigure(t, value)}
          />
        )}
      </Plot>
      <Plot
        title={t("models.calibrationPlot.title")}
        unit={t("models.calibrationPlot.unit", { error: showFigure(t, report.model.calibration.error, 3) })}
        fileName="calibration"
        data={{
          columns: [
            share(t("models.calibrationPlot.confidence")),
            share(t("models.calibrationPlot.right")),
            { label: t("models.pairs") },
          ],
          rows: bins.map((bin) => [bin.confidence, bin.accuracy, bin.pairs]),
        }}
      >
        {() => (
          <dl className="flex flex-col gap-2 text-[0.9375rem]">
            {bins.map((bin) => (
              <div
                key={bin.confidence}
                className="grid grid-cols-[5.5rem_1fr_7.5rem] sm:grid-cols-[7rem_1fr_9rem] items-center gap-3"
              >
                <dt className="text-sm text-muted-foreground tabular-nums">
                  {t("models.calibrationPlot.sure", { confidence: showShare(t, bin.confidence) })}
                </dt>
                <dd className="relative h-4 rounded bg-muted">
                  <span
                    className="absolute inset-y-0 left-0 rounded bg-primary"
                    style={{ width: `${bin.accuracy * 100}%` }}
                  />
                  <span
                    className="absolute -inset-y-0.5 w-0.5 bg-foreground"
                    style={{ left: `${bin.confidence * 100}%` }}
                  />
                </dd>
                <dd className="text-end text-sm whitespace-nowrap tabular-nums">
                  {showShare(t, bin.accuracy)}{" "}
                  <span className="text-muted-foreground">
                    {t("models.calibrationPlot.ofPairs", { pairs: bin.pairs })}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </Plot>
    </div>
  );
}

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
      { label: t("models.learningCurve.pairs") },
      { label: t("models.learningCurve.prompts") },
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
      title={t("models.learningCurve.title")}
      unit={t("models.learningCurve.unit")}
      fileName="learning-curve"
      data={data}
    >
      {(width) => (
        <CurvePlot
          label={t("models.learningCurve.label", { points: points.length })}
          width={width}
          points={points}
          xTitle={t("models.learningCurve.pairs")}
          showX={(x) => showCount(t, x)}
          showY={(y) => `${(y * 100).toFixed(0)} %`}
          reference={{ value: 0.5, label: "chance" }}
        />
      )}
    </Plot>
  );
}
