import { useTranslations } from "next-intl";
import { showCount, showFigure, showShare } from "../../../lib/figures.ts";
import { Plot } from "../../plots/plot.tsx";
import { StackedBars } from "../../plots/stacked-bars.tsx";
import type { SummaryOf } from "./answer-summary.ts";

type Part = { readonly label: string; readonly value: number; readonly colour: string };

function Shares({
  title,
  unit,
  fileName,
  noun,
  parts,
}: {
  title: string;
  unit: string;
  fileName: string;
  noun: string;
  parts: readonly Part[];
}) {
  const t = useTranslations();
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  const data = {
    columns: [
      { label: noun },
      { label: t("results.count") },
      { label: t("results.share"), show: (value: number) => showShare(t, value) },
    ],
    rows: parts.map(({ label, value }) => [label, value, total === 0 ? null : value / total]),
  };
  const rows = parts.map(({ label, value }, index) => ({
    label,
    values: parts.map((_, at) => (at === index ? value : 0)),
    figure: `${showCount(t, value)} (${showShare(t, total === 0 ? null : value / total)})`,
  }));
  return (
    <Plot title={title} unit={unit} fileName={fileName} data={data}>
      {(width) => (
        <StackedBars
          label={t("results.numbersInTable", { title })}
          width={width}
          rows={rows}
          parts={parts}
          whole={total}
          legend={false}
        />
      )}
    </Plot>
  );
}

/** How reasoning traces end, which labels steps have, and where first errors are. */
export function StepsFigures({ summary }: { summary: SummaryOf<"steps"> }) {
  const t = useTranslations();
  const { traces, labels, firstErrors, firstErrorStep, firstErrorShare, question } = summary;
  const [withError, inAll] = [
    traces.withError,
    traces.withError + traces.allRight + traces.giveUp + traces.badProblem,
  ];
  const grey = "var(--input)";
  return (
    <div className="flex flex-col gap-8">
      <div className="grid gap-8 lg:grid-cols-2">
        <Shares
          title={t("results.steps.traces")}
          unit={t("results.steps.endsTitle", { inAll })}
          fileName={`${question.id}-traces`}
          noun={t("results.steps.trace")}
          parts={[
            { label: t("results.steps.ends.allRight"), value: traces.allRight, colour: "var(--primary)" },
            {
              label: t("results.steps.ends.withError"),
              value: traces.withError,
              colour: "var(--destructive)",
            },
            { label: t("results.steps.ends.gaveUp"), value: traces.giveUp, colour: grey },
            { label: t("results.steps.ends.badProblem"), value: traces.badProblem, colour: grey },
          ]}
        />
        <Shares
          title={t("results.steps.steps")}
          unit={t("results.steps.labelsTitle", { right: labels.right + labels.neutral + labels.wrong })}
          fileName={`${question.id}-steps`}
          noun={t("results.steps.label")}
          parts={[
            { label: t("results.steps.labels.right"), value: labels.right, colour: "var(--primary)" },
            { label: t("results.steps.labels.neutral"), value: labels.neutral, colour: grey },
            { label: t("results.steps.labels.wrong"), value: labels.wrong, colour: "var(--destructive)" },
          ]}
        />
      </div>
      {firstErrors.length > 0 && (
        <FirstErrors counts={firstErrors} fileName={`${question.id}-first-errors`} />
      )}
      {firstErrorStep.value !== null && (
        <p className="text-sm text-muted-foreground">
          {t("results.steps.firstErrorMean", { withError, value: showFigure(t, firstErrorStep.value, 1) })}
          {firstErrorShare.value === null
            ? `. ${firstErrorShare.reason}`
            : t("results.steps.firstErrorAfter", { value: showShare(t, firstErrorShare.value) })}
        </p>
      )}
    </div>
  );
}

const MOST = 12;

/** The step at which traces first go wrong. The plot puts late steps together, the table does not. */
function FirstErrors({ counts, fileName }: { counts: readonly number[]; fileName: string }) {
  const t = useTranslations();
  const late = counts.slice(MOST).reduce((sum, count) => sum + count, 0);
  const bars = [
    ...counts
      .slice(0, MOST)
      .map((count, index) => ({ label: t("results.steps.number", { index: index + 1 }), count })),
    ...(counts.length > MOST ? [{ label: t("results.steps.later"), count: late }] : []),
  ];
  const data = {
    columns: [{ label: t("results.steps.step") }, { label: t("results.steps.traces") }],
    rows: counts.map((count, index) => [`${index + 1}`, count]),
  };
  return (
    <Plot
      title={t("results.steps.firstError")}
      unit={t("results.steps.firstErrorUnit")}
      fileName={fileName}
      data={data}
    >
      {(width) => (
        <StackedBars
          label={t("results.steps.firstErrorLabel")}
          width={width}
          rows={bars.map(({ label, count }) => ({ label, values: [count], figure: showCount(t, count) }))}
          parts={[{ label: t("results.steps.traces"), colour: "var(--destructive)" }]}
          whole={Math.max(...bars.map(({ count }) => count))}
        />
      )}
    </Plot>
  );
}
