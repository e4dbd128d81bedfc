import { IntervalPlot } from "../plots/interval-plot.tsx";
import { Plot } from "../plots/plot.tsx";
import { showFigure } from "../plots/show-figure.ts";
import { showShare } from "../plots/show-share.ts";
import { estimateRow, type Report } from "./estimate-row.ts";

/** How far the model's probabilities can be trusted: log-likelihood of each predictor, and calibration by confidence. */
export function CalibrationPlot({ report }: { report: Report }) {
  const rows = [estimateRow("This model", report.model.nll), estimateRow("Length only", report.lengthOnly.nll), estimateRow("A coin", report.coin.nll)];
  const highest = Math.max(0.75, ...rows.map((row) => row.high ?? row.value ?? 0));
  const bins = report.model.calibration.bins;
  const share = (label: string) => ({ label, show: showShare });
  return (
    <div className="flex flex-col gap-8">
      <Plot title="Negative log-likelihood" unit="Nats a pair, lower is better; a coin gives 0.693" fileName="nll" data={{ columns: [{ label: "Predictor" }, ...["NLL", "Low (95 %)", "High (95 %)"].map((label) => ({ label, show: (value: number) => showFigure(value, 3) }))], rows: rows.map((row) => [row.label, row.value, row.low, row.high]) }}>
        {(width) => <IntervalPlot label="Negative log-likelihood of the model, of length alone and of a coin; the numbers are in the table." width={width} rows={rows} domain={[0, highest]} show={(value) => showFigure(value)} />}
      </Plot>
      <Plot title="Calibration" unit={`How often the model is right (bar) when it is so sure (mark); expected calibration error ${showFigure(report.model.calibration.error, 3)}`} fileName="calibration" data={{ columns: [share("Confidence"), share("Right"), { label: "Pairs" }], rows: bins.map((bin) => [bin.confidence, bin.accuracy, bin.pairs]) }}>
        {() => (
          <dl className="flex flex-col gap-2 text-[0.9375rem]">
            {bins.map((bin) => (
              <div key={bin.confidence} className="grid grid-cols-[5.5rem_1fr_7.5rem] sm:grid-cols-[7rem_1fr_9rem] items-center gap-3">
                <dt className="text-sm text-muted-foreground tabular-nums">{showShare(bin.confidence)} sure</dt>
                <dd className="relative h-4 rounded bg-muted">
                  <span className="absolute inset-y-0 left-0 rounded bg-primary" style={{ width: `${bin.accuracy * 100}%` }} />
                  <span className="absolute -inset-y-0.5 w-0.5 bg-foreground" style={{ left: `${bin.confidence * 100}%` }} />
                </dd>
                <dd className="text-right text-sm whitespace-nowrap tabular-nums">{showShare(bin.accuracy)} <span className="text-muted-foreground">of {bin.pairs.toLocaleString("en")}</span></dd>
              </div>
            ))}
          </dl>
        )}
      </Plot>
    </div>
  );
}
