import { useTranslations } from "next-intl";
import { showCount } from "../../../lib/show-count.ts";
import { HeatMatrix } from "../../plots/heat-matrix.tsx";
import { Plot } from "../../plots/plot.tsx";
import { showFigure } from "../../plots/show-figure.ts";
import type { SummaryOf } from "./summary-of.ts";

type ModelMeansProps = { aspects: SummaryOf<"rating">["aspects"]; points: number; fileName: string };

/** The mean rating of each model by each aspect; nothing where no model is known. */
export function ModelMeans({ aspects, points, fileName }: ModelMeansProps) {
  const t = useTranslations();
  const models = [...new Set(aspects.flatMap((aspect) => aspect.models.map(({ model }) => model)))].sort();
  if (models.length === 0) return null;
  const found = (model: string, aspect: number) =>
    aspects[aspect]?.models.find((each) => each.model === model);
  const columns = [
    { label: t("results.model") },
    ...aspects.flatMap(({ label }) => [
      { label, show: (value: number) => showFigure(t, value) },
      { label: t("results.labelRatings", { label }) },
    ]),
  ];
  const rows = models.map((model) => [
    model,
    ...aspects.flatMap((_, aspect) => [found(model, aspect)?.mean ?? null, found(model, aspect)?.n ?? 0]),
  ]);
  const cell = (row: number, column: number) => {
    const mean = found(models[row] ?? "", column);
    return mean
      ? {
          share: (mean.mean - 1) / (points - 1),
          text: showFigure(t, mean.mean),
          detail: `n ${showCount(t, mean.n)}`,
        }
      : null;
  };
  return (
    <Plot
      title={t("results.meansByModel")}
      unit={t("results.meanRatingColouredWhere")}
      fileName={fileName}
      data={{ columns, rows }}
    >
      {() => (
        <HeatMatrix
          caption={t("results.meanRatingOfEach")}
          corner={t("results.model")}
          labels={models}
          columns={aspects.map(({ label }) => label)}
          cell={cell}
        />
      )}
    </Plot>
  );
}
