import { Plot } from "../../plots/plot.tsx";
import { shades } from "../../plots/shades.ts";
import { showFigure } from "../../plots/show-figure.ts";
import { StackedBars } from "../../plots/stacked-bars.tsx";
import { ModelMeans } from "./model-means.tsx";
import type { SummaryOf } from "./summary-of.ts";

/** How ratings are spread over the scale, aspect by aspect, and their means by model. */
export function RatingFigures({ summary }: { summary: SummaryOf<"rating"> }) {
  const { aspects, question: { id, points } } = summary;
  const figure = { label: "Mean", show: (value: number) => showFigure(value) };
  const scale = Array.from({ length: points }, (_, index) => `${index + 1}`);
  const data = {
    columns: [{ label: "Aspect" }, { label: "Ratings" }, figure, ...scale.map((label) => ({ label })), { label: "Not applicable" }],
    rows: aspects.map(({ label, n, mean, counts, notApplicable }) => [label, n, mean.value, ...counts, notApplicable]),
  };
  const colours = shades(points);
  const parts = scale.map((point, index) => ({ label: index === 0 ? `${point} (lowest)` : index === points - 1 ? `${point} (highest)` : point, colour: colours[index] ?? "" }));
  const rows = aspects.map(({ label, n, mean, counts }) => ({ label, values: counts, figure: n === 0 ? "no rating" : `mean ${showFigure(mean.value)}, n ${n.toLocaleString("en")}` }));
  return (
    <div className="flex flex-col gap-8">
      <Plot title="Ratings by aspect" unit={`Share of the ratings at each point, from 1 to ${points}`} fileName={`${id}-ratings`} data={data}>
        {(width) => <StackedBars label={`Ratings by ${aspects.length} aspects; the numbers are in the table.`} width={width} rows={rows} parts={parts} />}
      </Plot>
      <ModelMeans aspects={aspects} points={points} fileName={`${id}-models`} />
    </div>
  );
}
