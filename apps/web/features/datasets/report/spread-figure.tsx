import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { PromptsReport, Spread } from "@laurel/core/datasets/dataset-report";
import { showCount, showFigure } from "../../../lib/figures.ts";
import { IntervalPlot } from "../../plots/interval-plot.tsx";
import { Plot } from "../../plots/plot.tsx";
import { Advice, MissingFigures } from "./figure-notes.tsx";

type SpreadFigureProps = {
  title: string;
  unit: ReactNode;
  fileName: string;
  noun: string;
  rows: readonly { readonly label: string; readonly spread: Spread }[];
  advice: ReactNode;
};

/** Medians with the range from the 5 % to the 95 % quantile; all quantiles are in the table. */
export function SpreadFigure({ title, unit, fileName, noun, rows, advice }: SpreadFigureProps) {
  const t = useTranslations();
  const spreads = rows.flatMap(({ label, spread: { value } }) =>
    value === null ? [] : [{ label, ...value }],
  );
  const missing = rows.flatMap(({ label, spread }) =>
    spread.value === null ? [{ label, estimate: spread }] : [],
  );
  const low = Math.min(0, ...spreads.map(({ p5 }) => p5));
  const high = Math.max(1, ...spreads.map(({ p95 }) => p95));
  const show = (value: number) => (high - low < 10 ? showFigure(t, value) : showCount(t, Math.round(value)));
  const exact = [
    t("datasetReport.mean"),
    t("datasetReport.least"),
    "5 %",
    "25 %",
    t("datasetReport.median"),
    "75 %",
    "95 %",
    t("datasetReport.most"),
  ];
  const data = {
    columns: [
      { label: noun },
      { label: t("datasetReport.count") },
      ...exact.map((label) => ({ label, show })),
    ],
    rows: spreads.map(({ label, n, mean, min, p5, p25, p50, p75, p95, max }) => [
      label,
      n,
      mean,
      min,
      p5,
      p25,
      p50,
      p75,
      p95,
      max,
    ]),
  };
  const drawn = spreads.map(({ label, p5, p50, p95 }) => ({ label, value: p50, low: p5, high: p95 }));
  return (
    <div className="min-w-0">
      <Plot title={title} unit={unit} fileName={fileName} data={data}>
        {(width) =>
          drawn.length > 0 && (
            <IntervalPlot
              label={t("datasetReport.numbersInTable", { title })}
              width={width}
              rows={drawn}
              domain={[low, high]}
              show={show}
            />
          )
        }
      </Plot>
      <MissingFigures estimates={missing} />
      <Advice>{advice}</Advice>
    </div>
  );
}

type FamilyLengthsProps = {
  fileName: string;
  family: Pick<PromptsReport, "promptCharacters">;
  /** The texts of a record other than its prompt. */
  texts: readonly { readonly label: string; readonly spread: Spread }[];
};

/** How long the texts of one kind of record are. */
export function FamilyLengths({ fileName, family, texts }: FamilyLengthsProps) {
  const t = useTranslations();
  const rows = [{ label: t("datasetReport.prompt"), spread: family.promptCharacters }, ...texts];
  return (
    <SpreadFigure
      title={t("datasetReport.lengths")}
      unit={t("datasetReport.lengthsUnit")}
      fileName={`${fileName}-lengths`}
      noun={t("datasetReport.text")}
      rows={rows}
      advice={t("datasetReport.lengthsAdvice")}
    />
  );
}
