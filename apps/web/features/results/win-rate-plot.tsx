import { useTranslations } from "next-intl";
import type { WinRatesSummary } from "@laurel/statistics/comparisons/win-rates";
import { IntervalPlot } from "../plots/interval-plot.tsx";
import { Plot } from "../plots/plot.tsx";
import { showFigure } from "../plots/show-figure.ts";
import { showShare } from "../plots/show-share.ts";
import { intervalRow } from "./interval-row.ts";

/** Win rates with intervals, best first; the table has Bradley-Terry strengths as well. */
export function WinRatePlot({ summary }: { summary: WinRatesSummary }) {
  const t = useTranslations();
  const models = summary.models.toSorted((a, b) => (b.winRate.value ?? -1) - (a.winRate.value ?? -1));
  const rates = models.map((model) => intervalRow(model.model, model.winRate));
  const share = (label: string) => ({ label, show: (value: number) => showShare(t, value) });
  const figure = (label: string) => ({ label, show: (value: number) => showFigure(t, value) });
  const columns = [
    { label: t("results.model") },
    share(t("results.winRate")),
    share(t("results.low95")),
    share(t("results.high95")),
    { label: t("results.wins") },
    { label: t("results.ties") },
    { label: t("results.losses") },
    { label: t("results.tasks") },
    figure(t("results.strength")),
    figure(t("results.strengthLow")),
    figure(t("results.strengthHigh")),
  ];
  const rows = models.map((model, index) => {
    const strength = intervalRow(model.model, model.strength);
    return [
      model.model,
      rates[index]?.value ?? null,
      rates[index]?.low ?? null,
      rates[index]?.high ?? null,
      model.wins,
      model.ties,
      model.losses,
      model.tasks,
      strength.value,
      strength.low,
      strength.high,
    ];
  });
  return (
    <Plot
      title={t("results.winRate")}
      unit={t("results.shareOfComparisonsWon")}
      fileName="win-rates"
      data={{ columns, rows }}
    >
      {(width) => (
        <IntervalPlot
          label={t("results.winRatesOfModels", { models: models.length })}
          width={width}
          rows={rates}
          domain={[0, 1]}
          show={(value) => `${Math.round(value * 100)} %`}
          reference={{ value: 0.5, label: t("results.even") }}
        />
      )}
    </Plot>
  );
}
