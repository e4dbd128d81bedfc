import { Plot } from "../../plots/plot.tsx";
import { showShare } from "../../plots/show-share.ts";
import { StackedBars } from "../../plots/stacked-bars.tsx";
import type { SummaryOf } from "./summary-of.ts";

/** How many judgments set each flag, and how many none. */
export function FlagsFigures({ summary }: { summary: SummaryOf<"flags"> }) {
  const { flags, none, judgments, question } = summary;
  const all = [...flags, { label: "None", judgments: none, marks: null }];
  const data = {
    columns: [{ label: "Flag" }, { label: "Judgments" }, { label: "Share", show: showShare }, { label: "Marks" }],
    rows: all.map((flag) => [flag.label, flag.judgments, flag.judgments / judgments, flag.marks]),
  };
  const rows = all.map((flag) => ({ label: flag.label, values: [flag.judgments], figure: `${flag.judgments.toLocaleString("en")} (${showShare(flag.judgments / judgments)})` }));
  return (
    <Plot title="Flags" unit={question.scope === "task" ? "Share of judgments that set the flag" : "Share of judgments that set the flag on at least one response; marks count each response and each span"} fileName={`${question.id}-flags`} data={data}>
      {(width) => <StackedBars label={`Judgments with each of ${flags.length} flags; the numbers are in the table.`} width={width} rows={rows} parts={[{ label: "Judgments", colour: "var(--primary)" }]} whole={judgments} />}
    </Plot>
  );
}
