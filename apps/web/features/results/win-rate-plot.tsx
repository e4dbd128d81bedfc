import type { WinRatesSummary } from "@laurel/core/statistics/win-rates-summary";
import { IntervalPlot } from "../plots/interval-plot.tsx";
import { Plot } from "../plots/plot.tsx";
import { showFigure } from "../plots/show-figure.ts";
import { showShare } from "../plots/show-share.ts";
import { intervalRow } from "./interval-row.ts";

/** Win rates with intervals, best first; the table has Bradley-Terry strengths as well. */
export function WinRatePlot({ summary }: { summary: WinRatesSummary }) {
  const models = summary.models.toSorted((a, b) => (b.winRate.value ?? -1) - (a.winRate.value ?? -1));
  const rates = models.map((model) => intervalRow(model.model, model.winRate));
  const share = (label: string) => ({ label, show: showShare });
  const figure = (label: string) => ({ label, show: (value: number) => showFigure(value) });
  const columns = [{ label: "Model" }, share("Win rate"), share("Low (95 %)"), share("High (95 %)"), { label: "Wins" }, { label: "Ties" }, { label: "Losses" }, { label: "Tasks" }, figure("Strength"), figure("Strength low"), figure("Strength high")];
  const rows = models.map((model, index) => {
    const strength = intervalRow(model.model, model.strength);
    return [model.model, rates[index]?.value ?? null, rates[index]?.low ?? null, rates[index]?.high ?? null, model.wins, model.ties, model.losses, model.tasks, strength.value, strength.low, strength.high];
  });
  return (
    <Plot title="Win rate" unit="Share of comparisons won, with its 95 % interval" fileName="win-rates" data={{ columns, rows }}>
      {(width) => <IntervalPlot label={`Win rates of ${models.length} models with 95 % intervals; the numbers are in the table.`} width={width} rows={rates} domain={[0, 1]} show={(value) => `${Math.round(value * 100)} %`} reference={{ value: 0.5, label: "even" }} />}
    </Plot>
  );
}
