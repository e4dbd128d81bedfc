import { useTranslations } from "next-intl";
import { showCount, showFigure } from "../../../lib/figures.ts";
import { HeatMatrix } from "../../plots/heat-matrix.tsx";
import { Plot } from "../../plots/plot.tsx";
import { shades, StackedBars } from "../../plots/stacked-bars.tsx";
import type { SummaryOf } from "./answer-summary.ts";

/** How ratings are spread over the scale, aspect by aspect, and their means by model. */
export function RatingFigures({ summary }: { summary: SummaryOf<"rating"> }) {
  const t = useTranslations();
  const {
    aspects,
    question: { id, points },
  } = summary;
  const figure = { label: t("results.rating.mean"), show: (value: number) => showFigure(t, value) };
  const scale = Array.from({ length: points }, (_, index) => `${index + 1}`);
  const data = {
    columns: [
      { label: t("results.rating.aspect") },
      { label: t("results.rating.ratings") },
      figure,
      ...scale.map((label) => ({ label })),
      { label: t("results.rating.notApplicable") },
    ],
    rows: aspects.map(({ label, n, mean, counts, notApplicable }) => [
      label,
      n,
      mean.value,
      ...counts,
      notApplicable,
    ]),
  };
  const colours = shades(points);
  const parts = scale.map((point, index) => ({
    label:
      index === 0
        ? t("results.rating.lowest", { point })
        : index === points - 1
          ? t("results.rating.highest", { point })
          : point,
    colour: colours[index] ?? "",
  }));
  const rows = aspects.map(({ label, n, mean, counts }) => ({
    label,
    values: counts,
    figure:
      n === 0
        ? t("results.rating.none")
        : t("results.rating.meanOf", { value: showFigure(t, mean.value), n }),
  }));
  return (
    <div className="flex flex-col gap-8">
      <Plot
        title={t("results.rating.title")}
        unit={t("results.rating.unit", { points })}
        fileName={`${id}-ratings`}
        data={data}
      >
        {(width) => (
          <StackedBars
            label={t("results.rating.label", { aspects: aspects.length })}
            width={width}
            rows={rows}
            parts={parts}
          />
        )}
      </Plot>
      <ModelMeans aspects={aspects} points={points} fileName={`${id}-models`} />
    </div>
  );
}

type ModelMeansProps = { aspects: SummaryOf<"rating">["aspects"]; points: number; fileName: string };

/** The mean rating of each model by each aspect; shows nothing if no model is known. */
function ModelMeans({ aspects, points, fileName }: ModelMeansProps) {
  const t = useTranslations();
  const models = [...new Set(aspects.flatMap((aspect) => aspect.models.map(({ model }) => model)))].sort();
  if (models.length === 0) return null;
  const found = (model: string, aspect: number) =>
    aspects[aspect]?.models.find((each) => each.model === model);
  const columns = [
    { label: t("results.model") },
    ...aspects.flatMap(({ label }) => [
      { label, show: (value: number) => showFigure(t, value) },
      { label: t("results.rating.ratingsOf", { label }) },
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
      title={t("results.rating.byModel")}
      unit={t("results.rating.byModelUnit")}
      fileName={fileName}
      data={{ columns, rows }}
    >
      {() => (
        <HeatMatrix
          caption={t("results.rating.byModelLabel")}
          corner={t("results.model")}
          labels={models}
          columns={aspects.map(({ label }) => label)}
          cell={cell}
        />
      )}
    </Plot>
  );
}
