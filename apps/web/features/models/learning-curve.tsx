import { CurvePlot } from "../plots/curve-plot.tsx";
import { Plot } from "../plots/plot.tsx";
import { showShare } from "../plots/show-share.ts";
import type { Report } from "./estimate-row.ts";

/** How accuracy grows with the number of pairs: whether more judgments would help. */
export function LearningCurve({ report }: { report: Report }) {
  const steps = report.learningCurve;
  const points = steps.flatMap(({ pairs, accuracy }) => (accuracy.value === null ? [] : [{ x: pairs, value: accuracy.value, low: accuracy.low, high: accuracy.high }]));
  if (points.length < 2) return null;
  const share = (label: string) => ({ label, show: showShare });
  const data = { columns: [{ label: "Training pairs" }, { label: "Training prompts" }, share("Accuracy"), share("Low (95 %)"), share("High (95 %)")], rows: steps.map(({ pairs, prompts, accuracy }) => [pairs, prompts, accuracy.value, accuracy.low, accuracy.high]) };
  return (
    <Plot title="Learning curve" unit="Accuracy on the same held-out prompts, by pairs trained on, with the 95 % band" fileName="learning-curve" data={data}>
      {(width) => <CurvePlot label={`Accuracy for ${points.length} training sizes; the numbers are in the table.`} width={width} points={points} xTitle="Training pairs" showX={(x) => x.toLocaleString("en")} showY={(y) => `${(y * 100).toFixed(0)} %`} reference={{ value: 0.5, label: "chance" }} />}
    </Plot>
  );
}
