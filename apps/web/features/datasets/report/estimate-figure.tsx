import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Rate } from "@laurel/core/datasets/dataset-report";
import { showShare } from "../../../lib/figures.ts";
import { IntervalPlot, intervalRow } from "../../plots/interval-plot.tsx";
import { Plot } from "../../plots/plot.tsx";
import { Advice, MissingFigures, type NamedEstimate } from "./figure-notes.tsx";

/** In the table, `counts` stand beside the estimate, in the columns that `counted` names. */
export type EstimateRow = NamedEstimate & { readonly counts: readonly number[] };

type EstimateFigureProps = {
  title: string;
  unit: ReactNode;
  fileName: string;
  /** What the rows are, what is estimated, and what `counts` counts: the heads of the table's columns. */
  noun: string;
  value: string;
  counted: readonly string[];
  rows: readonly EstimateRow[];
  domain: readonly [number, number];
  /** How a value is written in the plot; the table has more digits. */
  show: (value: number) => string;
  showExactly: (value: number) => string;
  reference: { value: number; label: string };
  advice: ReactNode;
};

/** Estimates with their 95 % intervals, those that are undefined with their reasons, and how to read them. */
export function EstimateFigure({
  title,
  unit,
  fileName,
  noun,
  value,
  counted,
  rows,
  domain,
  show,
  showExactly,
  reference,
  advice,
}: EstimateFigureProps) {
  const t = useTranslations();
  const exact = (label: string) => ({ label, show: showExactly });
  const intervals = rows.map(({ label, estimate }) => intervalRow(label, estimate));
  const drawn = intervals.filter((row) => row.value !== null);
  const data = {
    columns: [
      { label: noun },
      exact(value),
      exact(t("datasetReport.low95")),
      exact(t("datasetReport.high95")),
      ...counted.map((label) => ({ label })),
    ],
    rows: intervals.map((row, index) => [
      row.label,
      row.value,
      row.low,
      row.high,
      ...(rows[index]?.counts ?? []),
    ]),
  };
  return (
    <div className="min-w-0">
      <Plot title={title} unit={unit} fileName={fileName} data={data}>
        {(width) =>
          drawn.length > 0 && (
            <IntervalPlot
              label={t("datasetReport.numbersInTable", { title })}
              width={width}
              rows={drawn}
              domain={domain}
              show={show}
              reference={reference}
            />
          )
        }
      </Plot>
      <MissingFigures estimates={rows} />
      <Advice>{advice}</Advice>
    </div>
  );
}

type RateRow = { readonly label: string; readonly rate: Rate; readonly more?: readonly number[] };

type RateFigureProps = {
  title: string;
  unit: ReactNode;
  fileName: string;
  noun: string;
  value: string;
  /** What a rate's `n` counts, then what its `more` counts. */
  counted: readonly string[];
  rows: readonly RateRow[];
  half: string;
  advice: ReactNode;
};

/** Shares with their 95 % intervals against one half. */
export function RateFigure({ rows, half, ...rest }: RateFigureProps) {
  const t = useTranslations();
  const estimates = rows.map(({ label, rate, more = [] }) => ({
    label,
    estimate: rate.share,
    counts: [rate.n, ...more],
  }));
  return (
    <EstimateFigure
      {...rest}
      rows={estimates}
      domain={[0, 1]}
      show={(share) => `${Math.round(share * 100)} %`}
      showExactly={(share) => showShare(t, share)}
      reference={{ value: 0.5, label: half }}
    />
  );
}
