import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { showCount, showShare } from "../../../lib/figures.ts";
import { Plot } from "../../plots/plot.tsx";
import { type BarPart, StackedBars } from "../../plots/stacked-bars.tsx";
import { Advice } from "./figure-notes.tsx";

type CountFigureProps = {
  title: string;
  unit: string;
  fileName: string;
  /** What the rows are, and what is counted. */
  noun: string;
  counted: string;
  rows: readonly { readonly label: string; readonly count: number }[];
  advice: ReactNode;
};

/** Counts with their shares of the whole, a bar for each; shows nothing if there is nothing to count. */
export function CountFigure({ title, unit, fileName, noun, counted, rows, advice }: CountFigureProps) {
  const t = useTranslations();
  const whole = rows.reduce((sum, { count }) => sum + count, 0);
  if (whole === 0) return null;
  const data = {
    columns: [
      { label: noun },
      { label: counted },
      { label: t("datasetReport.share"), show: (share: number) => showShare(t, share) },
    ],
    rows: rows.map(({ label, count }) => [label, count, count / whole]),
  };
  const bars = rows.map(({ label, count }) => ({
    label,
    values: [count],
    figure: `${showCount(t, count)} (${showShare(t, count / whole)})`,
  }));
  return (
    <div className="min-w-0">
      <Plot title={title} unit={unit} fileName={fileName} data={data}>
        {(width) => (
          <StackedBars
            label={t("datasetReport.numbersInTable", { title })}
            width={width}
            rows={bars}
            parts={[{ label: counted, colour: "var(--primary)" }]}
            whole={whole}
          />
        )}
      </Plot>
      <Advice>{advice}</Advice>
    </div>
  );
}

type PartsFigureProps = {
  title: string;
  unit: string;
  fileName: string;
  noun: string;
  /** `values[i]` counts part i. */
  rows: readonly {
    readonly label: string;
    readonly values: readonly number[];
    /** Counts that only the table shows. */
    readonly more?: readonly number[];
  }[];
  parts: readonly BarPart[];
  more?: readonly string[];
  advice: ReactNode;
};

/** How wholes are divided into named parts, one bar each; empty rows are in the table only. */
export function PartsFigure({
  title,
  unit,
  fileName,
  noun,
  rows,
  parts,
  more = [],
  advice,
}: PartsFigureProps) {
  const t = useTranslations();
  const wholes = rows.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const data = {
    columns: [
      { label: noun },
      ...parts.map(({ label }) => ({ label })),
      { label: t("datasetReport.all") },
      ...more.map((label) => ({ label })),
    ],
    rows: rows.map(({ label, values, more: others = [] }, index) => [
      label,
      ...values,
      wholes[index] ?? 0,
      ...others,
    ]),
  };
  const bars = rows.flatMap(({ label, values }, index) =>
    wholes[index] ? [{ label, values, figure: showCount(t, wholes[index]) }] : [],
  );
  return (
    <div className="min-w-0">
      <Plot title={title} unit={unit} fileName={fileName} data={data}>
        {(width) =>
          bars.length > 0 && (
            <StackedBars
              label={t("datasetReport.numbersInTable", { title })}
              width={width}
              rows={bars}
              parts={parts}
            />
          )
        }
      </Plot>
      <Advice>{advice}</Advice>
    </div>
  );
}
