import { HeatMatrix } from "../../plots/heat-matrix.tsx";
import { Plot } from "../../plots/plot.tsx";
import { showFigure } from "../../plots/show-figure.ts";
import type { SummaryOf } from "./summary-of.ts";

type ModelMeansProps = { aspects: SummaryOf<"rating">["aspects"]; points: number; fileName: string };

/** The mean rating of each model by each aspect; nothing where no model is known. */
export function ModelMeans({ aspects, points, fileName }: ModelMeansProps) {
  const models = [...new Set(aspects.flatMap((aspect) => aspect.models.map(({ model }) => model)))].sort();
  if (models.length === 0) return null;
  const found = (model: string, aspect: number) => aspects[aspect]?.models.find((each) => each.model === model);
  const columns = [{ label: "Model" }, ...aspects.flatMap(({ label }) => [{ label, show: (value: number) => showFigure(value) }, { label: `${label}, ratings` }])];
  const rows = models.map((model) => [model, ...aspects.flatMap((_, aspect) => [found(model, aspect)?.mean ?? null, found(model, aspect)?.n ?? 0])]);
  const cell = (row: number, column: number) => {
    const mean = found(models[row] ?? "", column);
    return mean ? { share: (mean.mean - 1) / (points - 1), text: showFigure(mean.mean), detail: `n ${mean.n.toLocaleString("en")}` } : null;
  };
  return (
    <Plot title="Means by model" unit="Mean rating, coloured where it is above or below the middle of the scale; below it the number of ratings" fileName={fileName} data={{ columns, rows }}>
      {() => <HeatMatrix caption="Mean rating of each model by each aspect" corner="Model" labels={models} columns={aspects.map(({ label }) => label)} cell={cell} />}
    </Plot>
  );
}
