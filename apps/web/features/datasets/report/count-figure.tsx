import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { showCount } from "../../../lib/show-count.ts";
import { Plot } from "../../plots/plot.tsx";
import { showShare } from "../../plots/show-share.ts";
import { StackedBars } from "../../plots/stacked-bars.tsx";
import { Advice } from "./advice.tsx";

type CountFigureProps = {
  title: string;
  unit: string;
  fileName: string;
  /** What the rows are, and what is counted. */ noun: string;
  counted: string;
  rows: readonly { readonly label: string; readonly count: number }[];
  advice: ReactNode;
};

/** Counts with their shares of the whole, a bar each; nothing where there is nothing to count. */
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
            label={t("datasetReport.titleTheNumbersAre", { title })}
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
