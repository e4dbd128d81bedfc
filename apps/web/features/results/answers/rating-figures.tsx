import { useTranslations } from "next-intl";
import { Plot } from "../../plots/plot.tsx";
import { shades } from "../../plots/shades.ts";
import { showFigure } from "../../plots/show-figure.ts";
import { StackedBars } from "../../plots/stacked-bars.tsx";
import { ModelMeans } from "./model-means.tsx";
import type { SummaryOf } from "./summary-of.ts";

/** How ratings are spread over the scale, aspect by aspect, and their means by model. */
export function RatingFigures({ summary }: { summary: SummaryOf<"rating"> }) {
  const t = useTranslations();
  const {
    aspects,
    question: { id, points },
  } = summary;
  const figure = { label: t("results.mean"), show: (value: number) => showFigure(t, value) };
  const scale = Array.from({ length: points }, (_, index) => `${index + 1}`);
  const data = {
    columns: [
      { label: t("results.aspect") },
      { label: t("results.ratings") },
      figure,
      ...scale.map((label) => ({ label })),
      { label: t("results.notApplicable") },
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
        ? t("results.lowestPoint", { point })
        : index === points - 1
          ? t("results.highestPoint", { point })
          : point,
    colour: colours[index] ?? "",
  }));
  const rows = aspects.map(({ label, n, mean, counts }) => ({
    label,
    values: counts,
    figure:
      n === 0 ? t("results.noRating") : t("results.meanValueNN", { value: showFigure(t, mean.value), n }),
  }));
  return (
    <div className="flex flex-col gap-8">
      <Plot
        title={t("results.ratingsByAspect")}
        unit={t("results.shareOfTheRatings", { points })}
        fileName={`${id}-ratings`}
        data={data}
      >
        {(width) => (
          <StackedBars
            label={t("results.ratingsByAspectsAspects", { aspects: aspects.length })}
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
