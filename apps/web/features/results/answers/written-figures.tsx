import { Plot } from "../../plots/plot.tsx";
import { showShare } from "../../plots/show-share.ts";
import { StackedBars } from "../../plots/stacked-bars.tsx";
import type { SummaryOf } from "./summary-of.ts";

/** In how many judgments something was written. */
export function WrittenFigures({ summary, judgments }: { summary: SummaryOf<"rewrite" | "text">; judgments: number }) {
  const { written, kind, question } = summary;
  const rest = question.when ? "Not asked, or left empty" : "Left empty";
  const noun = kind === "rewrite" ? "Rewrites" : "Texts";
  const data = { columns: [{ label: "Judgments" }, { label: "Count" }], rows: [["Written", written], [rest, judgments - written]] };
  return (
    <Plot title={noun} unit="Share of all judgments that have one" fileName={`${question.id}-written`} data={data}>
      {(width) => (
        <StackedBars
          label={`${noun} in ${written} of ${judgments} judgments.`}
          width={width}
          rows={[{ label: noun, values: [written, judgments - written], figure: `${written.toLocaleString("en")} (${showShare(written / judgments)})` }]}
          parts={[{ label: "Written", colour: "var(--primary)" }, { label: rest, colour: "color-mix(in srgb, var(--input) 45%, var(--card))" }]}
        />
      )}
    </Plot>
  );
}
