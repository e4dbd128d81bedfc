import { IntervalPlot } from "../plots/interval-plot.tsx";
import { Plot } from "../plots/plot.tsx";
import { showShare } from "../plots/show-share.ts";
import { estimateRow, type Report } from "./estimate-row.ts";

/** Accuracy on held-out prompts beside what length alone and a coin would give. */
export function AccuracyPlot({ report }: { report: Report }) {
  const rows = [
    estimateRow("This model", report.model.accuracy),
    estimateRow("Length only", report.lengthOnly.accuracy),
    estimateRow("A coin", report.coin.accuracy),
    estimateRow("Shorter preferred", report.shorterPreferred.model),
    estimateRow("Longer preferred", report.longerPreferred.model),
  ];
  const estimates = [report.model.accuracy, report.lengthOnly.accuracy, report.coin.accuracy, report.shorterPreferred.model, report.longerPreferred.model];
  const share = (label: string) => ({ label, show: showShare });
  const data = { columns: [{ label: "Predictor" }, share("Accuracy"), share("Low (95 %)"), share("High (95 %)"), { label: "Pairs" }, { label: "Prompts" }], rows: rows.map((row, index) => [row.label, row.value, row.low, row.high, estimates[index]?.pairs ?? null, estimates[index]?.prompts ?? null]) };
  return (
    <Plot title="Accuracy on held-out prompts" unit={`Share of pairs put in the right order, with 95 % intervals; ${report.heldOutPairs.toLocaleString("en")} pairs of ${report.heldOutPrompts.toLocaleString("en")} prompts that the predicting model never saw. The last two rows: this model where annotators preferred the shorter, or the longer, response`} fileName="accuracy" data={data}>
      {(width) => <IntervalPlot label="Accuracy of the model, of length alone and of a coin, with 95 % intervals; the numbers are in the table." width={width} rows={rows} domain={[0, 1]} show={(value) => `${(value * 100).toFixed(0)} %`} reference={{ value: 0.5, label: "chance" }} />}
    </Plot>
  );
}
