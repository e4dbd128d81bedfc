import { useTranslations } from "next-intl";
import { IntervalPlot } from "../plots/interval-plot.tsx";
import { Plot } from "../plots/plot.tsx";
import { showFigure } from "../plots/show-figure.ts";
import { showShare } from "../plots/show-share.ts";
import { estimateRow, type Report } from "./estimate-row.ts";

/**
 * How far the model's probabilities can be trusted: log-likelihood of each predictor, and calibration by
 * confidence.
 */
export function CalibrationPlot({ report }: { report: Report }) {
  const t = useTranslations();
  const rows = [
    estimateRow(t("models.thisModel"), report.model.nll),
    estimateRow(t("models.lengthOnly"), report.lengthOnly.nll),
    estimateRow(t("models.aCoin"), report.coin.nll),
  ];
  const highest = Math.max(0.75, ...rows.map((row) => row.high ?? row.value ?? 0));
  const bins = report.model.calibration.bins;
  const share = (label: string) => ({ label, show: (value: number) => showShare(t, value) });
  return (
    <div className="flex flex-col gap-8">
      <Plot
        title={t("models.negativeLogLikelihood")}
        unit={t("models.natsAPairLower")}
        fileName="nll"
        data={{
          columns: [
            { label: t("models.predictor") },
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
            label={t("models.negativeLogLikelihoodOf")}
            width={width}
            rows={rows}
            domain={[0, highest]}
            show={(value) => showFigure(t, value)}
          />
        )}
      </Plot>
      <Plot
        title={t("models.calibration")}
        unit={t("models.howOftenTheModel", { error: showFigure(t, report.model.calibration.error, 3) })}
        fileName="calibration"
        data={{
          columns: [share(t("models.confidence")), share(t("models.right")), { label: t("models.pairs") }],
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
                  {t("models.confidenceSure", { confidence: showShare(t, bin.confidence) })}
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
                  <span className="text-muted-foreground">{t("models.ofPairs", { pairs: bin.pairs })}</span>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </Plot>
    </div>
  );
}
