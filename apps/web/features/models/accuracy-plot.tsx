import { useTranslations } from "next-intl";
import { IntervalPlot } from "../plots/interval-plot.tsx";
import { Plot } from "../plots/plot.tsx";
import { showShare } from "../plots/show-share.ts";
import { estimateRow, type Report } from "./estimate-row.ts";

/** Accuracy on held-out prompts beside what length alone and a coin would give. */
export function AccuracyPlot({ report }: { report: Report }) {
  const t = useTranslations();
  const rows = [
    estimateRow(t("models.thisModel"), report.model.accuracy),
    estimateRow(t("models.lengthOnly"), report.lengthOnly.accuracy),
    estimateRow(t("models.aCoin"), report.coin.accuracy),
    estimateRow(t("models.shorterPreferred"), report.shorterPreferred.model),
    estimateRow(t("models.longerPreferred"), report.longerPreferred.model),
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
      { label: t("models.predictor") },
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
      title={t("models.accuracyOnHeldOut")}
      unit={t("models.shareOfPairsPut", {
        heldOutPairs: report.heldOutPairs,
        heldOutPrompts: report.heldOutPrompts,
      })}
      fileName="accuracy"
      data={data}
    >
      {(width) => (
        <IntervalPlot
          label={t("models.accuracyOfTheModel")}
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
