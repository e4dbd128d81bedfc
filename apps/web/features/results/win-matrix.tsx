import type { WinRatesSummary } from "@laurel/core/statistics/win-rates-summary";
import { HeatMatrix } from "../plots/heat-matrix.tsx";
import { Plot } from "../plots/plot.tsx";
import { showShare } from "../plots/show-share.ts";
import { duel } from "./duel.ts";

/** Who won against whom. */
export function WinMatrix({ summary }: { summary: WinRatesSummary }) {
  const labels = summary.models.map((model) => model.model);
  const rows = labels.flatMap((model, row) =>
    labels.flatMap((other, column) => {
      const result = duel(summary, row, column);
      return result ? [[model, other, result.share, result.wins, result.ties, result.losses]] : [];
    }),
  );
  const columns = [{ label: "Model" }, { label: "Against" }, { label: "Share won", show: showShare }, { label: "Wins" }, { label: "Ties" }, { label: "Losses" }];
  const cell = (row: number, column: number) => {
    const result = duel(summary, row, column);
    if (!result) return null;
    return { share: result.share, text: result.share === null ? "–" : `${Math.round(result.share * 100)} %`, detail: `${result.wins} / ${result.ties} / ${result.losses}` };
  };
  return (
    <Plot title="Pair by pair" unit="Share that the row won against the column; below it wins / ties / losses" fileName="win-matrix" data={{ columns, rows }}>
      {() => <HeatMatrix caption="Share that the row won against the column" corner="Model" labels={labels} cell={cell} />}
    </Plot>
  );
}
