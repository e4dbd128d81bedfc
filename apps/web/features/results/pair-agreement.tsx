import { countOf } from "../../lib/count-of.ts";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { IntervalPlot } from "../plots/interval-plot.tsx";
import { Plot } from "../plots/plot.tsx";
import { showFigure } from "../plots/show-figure.ts";
import { agreementWords } from "./agreement-words.ts";
import { intervalRow } from "./interval-row.ts";
import { VoteShares } from "./vote-shares.tsx";

/** How far annotators agree on which of two responses is better, as a plot and in words. */
export function PairAgreement({ agreement }: { agreement: RouterOutputs["results"]["agreement"]["pairs"] }) {
  const rows = [
    intervalRow("Raw agreement", agreement.rawAgreement),
    intervalRow("Alpha, direction (symmetrised)", agreement.symmetrisedNominalAlpha),
    intervalRow("Alpha, strength (symmetrised)", agreement.symmetrisedOrdinalAlpha),
  ];
  const lowest = Math.min(0, ...rows.map((row) => row.low ?? row.value ?? 0));
  const columns = [{ label: "Measure" }, ...["Value", "Low (95 %)", "High (95 %)"].map((label) => ({ label, show: (value: number) => showFigure(value, 3) })), { label: "Tasks" }, { label: "Judgments" }];
  const basis = [[agreement.pairableUnits, agreement.pairableVotes], [agreement.pairableUnits, agreement.pairableVotes], [agreement.ordinalUnits, agreement.ordinalVotes]];
  const data = { columns, rows: rows.map((row, index) => [row.label, row.value, row.low, row.high, ...(basis[index] ?? [])]) };
  return (
    <div className="grid gap-8 lg:grid-cols-[3fr_2fr]">
      <Plot title="Agreement" unit={`Value with its 95 % interval; ${countOf(agreement.pairableVotes, "judgment")} on ${countOf(agreement.pairableUnits, "task")} with two or more`} fileName="agreement" data={data}>
        {(width) => <IntervalPlot label="Agreement measures with 95 % intervals; the numbers are in the table." width={width} rows={rows} domain={[lowest, 1]} show={(value) => showFigure(value)} reference={{ value: 0, label: "chance (alpha)" }} />}
      </Plot>
      <div className="flex flex-col gap-4">
        <p>{agreementWords(agreement.symmetrisedNominalAlpha)}</p>
        <VoteShares shares={agreement.categoryShares} />
        <details className="text-sm text-muted-foreground">
          <summary className="font-medium text-foreground">What these figures are</summary>
          <p className="mt-2">Raw agreement is how often two judgments of a task name the same direction: one response, the other, a tie, or both bad. Some of that would happen by chance.</p>
          <p className="mt-2">Krippendorff’s alpha takes chance out: 1 is full agreement, 0 is what chance gives. It is symmetrised because which response is called the first means nothing. The second alpha also weighs how strongly a response was preferred{agreement.bothBadVotes > 0 && `; ${countOf(agreement.bothBadVotes, "“both bad” judgment")} have no place on that scale and are left out of it`}.</p>
          <p className="mt-2">Intervals come from drawing tasks again and again. Imported and surplus judgments are not counted.</p>
        </details>
      </div>
    </div>
  );
}
