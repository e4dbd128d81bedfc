import { countOf } from "../../lib/count-of.ts";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { IntervalPlot } from "../plots/interval-plot.tsx";
import { Plot } from "../plots/plot.tsx";
import { showFigure } from "../plots/show-figure.ts";
import { StackedBars } from "../plots/stacked-bars.tsx";
import { agreementWords } from "./agreement-words.ts";
import { intervalRow } from "./interval-row.ts";
import { ShareBar } from "./share-bar.tsx";

type Agreement = RouterOutputs["results"]["agreement"]["rankings"];

function TausOfTasks({ agreement }: { agreement: Agreement }) {
  const steps = agreement.histogram.map(({ from, to, units }) => ({ label: `${showFigure(from)} to ${showFigure(to)}`, from, to, units })).toReversed();
  const data = { columns: [{ label: "From" }, { label: "To" }, { label: "Tasks" }], rows: steps.map(({ from, to, units }) => [from, to, units]) };
  return (
    <Plot title="Task by task" unit="Tasks by their own mean tau-b: 1 is the same order, −1 the reverse" fileName="ranking-agreement-tasks" data={data}>
      {(width) => <StackedBars label="Tasks by their tau-b; the numbers are in the table." width={width} rows={steps.map(({ label, units }) => ({ label, values: [units], figure: units.toLocaleString("en") }))} parts={[{ label: "Tasks", colour: "var(--primary)" }]} whole={Math.max(...steps.map(({ units }) => units))} />}
    </Plot>
  );
}

/** How far annotators rank three or more responses alike, as plots and in words. */
export function RankingAgreement({ agreement }: { agreement: Agreement }) {
  const row = intervalRow("Mean tau-b", agreement.meanTauB);
  const figures = ["Value", "Low (95 %)", "High (95 %)"].map((label) => ({ label, show: (value: number) => showFigure(value, 3) }));
  const data = { columns: [{ label: "Measure" }, ...figures, { label: "Tasks" }, { label: "Pairs of rankings" }], rows: [[row.label, row.value, row.low, row.high, agreement.comparedUnits, agreement.comparedRankings]] };
  const { same, opposite, tiedByOne, tiedByBoth } = agreement.pairs;
  return (
    <div className="grid gap-8 lg:grid-cols-[3fr_2fr]">
      <div className="flex min-w-0 flex-col gap-8">
        <Plot title="Agreement on rankings" unit={`Value with its 95 % interval; ${countOf(agreement.comparedRankings, "pair")} of rankings on ${countOf(agreement.comparedUnits, "task")} of three responses or more`} fileName="ranking-agreement" data={data}>
          {(width) => <IntervalPlot label="Mean tau-b with its 95 % interval; the numbers are in the table." width={width} rows={[row]} domain={[Math.min(0, row.low ?? row.value ?? 0), 1]} show={(value) => showFigure(value)} reference={{ value: 0, label: "chance" }} />}
        </Plot>
        {agreement.comparedUnits > 0 && <TausOfTasks agreement={agreement} />}
      </div>
      <div className="flex flex-col gap-4">
        <p>{agreementWords(agreement.meanTauB, "tau-b")}</p>
        <div>
          <h3 className="mb-2 text-sm font-medium">Two annotators on two responses</h3>
          <ShareBar
            parts={[
              { label: "Same order", votes: same, colour: "bg-primary" },
              { label: "Tied by both", votes: tiedByBoth, colour: "bg-primary/50" },
              { label: "Tied by one", votes: tiedByOne, colour: "bg-input" },
              { label: "Opposite order", votes: opposite, colour: "bg-destructive" },
            ]}
          />
        </div>
        <details className="text-sm text-muted-foreground">
          <summary className="font-medium text-foreground">What these figures are</summary>
          <p className="mt-2">Kendall’s tau-b compares two rankings of the same responses: 1 is the same order, 0 is what chance gives, −1 is the reverse. A tie counts as a tie. The figure is the mean over each task’s pairs of annotators, then over tasks.</p>
          <p className="mt-2">Where only the best and the worst were asked, a ranking counts as the best, then the others as if tied, then the worst.{agreement.withoutOrder > 0 && ` ${countOf(agreement.withoutOrder, "pair")} of rankings ${agreement.withoutOrder === 1 ? "is" : "are"} left out of it, since one of the two ties everything.`}</p>
          <p className="mt-2">Intervals come from drawing tasks again and again. Imported and surplus judgments are not counted.</p>
        </details>
      </div>
    </div>
  );
}
