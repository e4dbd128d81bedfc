import { useTranslations } from "next-intl";
import type { WinRatesSummary } from "@laurel/statistics/comparisons/win-rates";
import { HeatMatrix } from "../plots/heat-matrix.tsx";
import { Plot } from "../plots/plot.tsx";
import { showShare } from "../plots/show-share.ts";
import { duel } from "./duel.ts";

/** Who won against whom. */
export function WinMatrix({ summary }: { summary: WinRatesSummary }) {
  const t = useTranslations();
  const labels = summary.models.map((model) => model.model);
  const rows = labels.flatMap((model, row) =>
    labels.flatMap((other, column) => {
      const result = duel(summary, row, column);
      return result ? [[model, other, result.share, result.wins, result.ties, result.losses]] : [];
    }),
  );
  const columns = [
    { label: t("results.model") },
    { label: t("results.against") },
    { label: t("results.shareWon"), show: (value: number) => showShare(t, value) },
    { label: t("results.wins") },
    { label: t("results.ties") },
    { label: t("results.losses") },
  ];
  const cell = (row: number, column: number) => {
    const result = duel(summary, row, column);
    if (!result) return null;
    return {
      share: result.share,
      text: result.share === null ? "–" : `${Math.round(result.share * 100)} %`,
      detail: `${result.wins} / ${result.ties} / ${result.losses}`,
    };
  };
  return (
    <Plot
      title={t("results.pairByPair")}
      unit={t("results.shareThatTheRow")}
      fileName="win-matrix"
      data={{ columns, rows }}
    >
      {() => (
        <HeatMatrix
          caption={t("results.shareThatTheRowWon")}
          corner={t("results.model")}
          labels={labels}
          cell={cell}
        />
      )}
    </Plot>
  );
}
