import { Plot } from "../../plots/plot.tsx";
import { showShare } from "../../plots/show-share.ts";
import { StackedBars } from "../../plots/stacked-bars.tsx";
import type { SummaryOf } from "./summary-of.ts";

const WORDS = { quality: ["Good", "Bad"], correctness: ["Correct", "Incorrect"] } as const;

/** How many responses are good, or correct, over all and by model. */
export function BinaryFigures({ summary }: { summary: SummaryOf<"binary"> }) {
  const { n, share, models, question } = summary;
  const [good, bad] = WORDS[question.about];
  const all = [{ model: "All responses", n, mean: share.value ?? 0 }, ...models].map((row) => ({ ...row, yes: Math.round(row.mean * row.n) }));
  const data = {
    columns: [{ label: "Responses" }, { label: `Share ${good.toLowerCase()}`, show: showShare }, { label: good }, { label: bad }, { label: "Labels" }],
    rows: all.map(({ model, mean, yes, n: labels }) => [model, mean, yes, labels - yes, labels]),
  };
  const rows = all.map(({ model, mean, yes, n: labels }) => ({ label: model, values: [yes, labels - yes], figure: `${showShare(mean)} of ${labels.toLocaleString("en")}` }));
  return (
    <Plot title={`Share ${good.toLowerCase()}`} unit="Each label of a response counts once" fileName={`${question.id}-labels`} data={data}>
      {(width) => <StackedBars label={`Share ${good.toLowerCase()} over all and of ${models.length} models; the numbers are in the table.`} width={width} rows={rows} parts={[{ label: good, colour: "var(--primary)" }, { label: bad, colour: "var(--destructive)" }]} />}
    </Plot>
  );
}
