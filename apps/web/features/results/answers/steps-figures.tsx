import { countOf } from "../../../lib/count-of.ts";
import { Plot } from "../../plots/plot.tsx";
import { showFigure } from "../../plots/show-figure.ts";
import { showShare } from "../../plots/show-share.ts";
import { StackedBars } from "../../plots/stacked-bars.tsx";
import { FirstErrors } from "./first-errors.tsx";
import type { SummaryOf } from "./summary-of.ts";

type Part = { readonly label: string; readonly value: number; readonly colour: string };

function Shares({ title, unit, fileName, noun, parts }: { title: string; unit: string; fileName: string; noun: string; parts: readonly Part[] }) {
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  const data = { columns: [{ label: noun }, { label: "Count" }, { label: "Share", show: showShare }], rows: parts.map(({ label, value }) => [label, value, total === 0 ? null : value / total]) };
  const rows = parts.map(({ label, value }, index) => ({ label, values: parts.map((_, at) => (at === index ? value : 0)), figure: `${value.toLocaleString("en")} (${showShare(total === 0 ? null : value / total)})` }));
  return (
    <Plot title={title} unit={unit} fileName={fileName} data={data}>
      {(width) => <StackedBars label={`${title}; the numbers are in the table.`} width={width} rows={rows} parts={parts} whole={total} legend={false} />}
    </Plot>
  );
}

/** How reasoning traces end, which labels steps have, and where first errors are. */
export function StepsFigures({ summary }: { summary: SummaryOf<"steps"> }) {
  const { traces, labels, firstErrors, firstErrorStep, firstErrorShare, question } = summary;
  const [withError, inAll] = [traces.withError, traces.withError + traces.allRight + traces.giveUp + traces.badProblem];
  const grey = "var(--input)";
  return (
    <div className="flex flex-col gap-8">
      <div className="grid gap-8 lg:grid-cols-2">
        <Shares
          title="Traces" unit={`How ${countOf(inAll, "trace")} end`} fileName={`${question.id}-traces`} noun="Trace"
          parts={[
            { label: "All right", value: traces.allRight, colour: "var(--primary)" },
            { label: "With an error", value: traces.withError, colour: "var(--destructive)" },
            { label: "Gave up", value: traces.giveUp, colour: grey },
            { label: "Bad problem", value: traces.badProblem, colour: grey },
          ]}
        />
        <Shares
          title="Steps" unit={`Labels of ${countOf(labels.right + labels.neutral + labels.wrong, "step")}`} fileName={`${question.id}-steps`} noun="Label"
          parts={[
            { label: "Right (+1)", value: labels.right, colour: "var(--primary)" },
            { label: "Neutral (0)", value: labels.neutral, colour: grey },
            { label: "Wrong (−1)", value: labels.wrong, colour: "var(--destructive)" },
          ]}
        />
      </div>
      {firstErrors.length > 0 && <FirstErrors counts={firstErrors} fileName={`${question.id}-first-errors`} />}
      {firstErrorStep.value !== null && (
        <p className="text-sm text-muted-foreground">
          Over {countOf(withError, "trace")} with an error, the first one is at step {showFigure(firstErrorStep.value, 1)} on average{firstErrorShare.value === null ? `. ${firstErrorShare.reason}` : `, after ${showShare(firstErrorShare.value)} of the steps labeled.`}
        </p>
      )}
    </div>
  );
}
