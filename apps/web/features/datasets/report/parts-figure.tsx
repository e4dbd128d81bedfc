import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { showCount } from "../../../lib/show-count.ts";
import { Plot } from "../../plots/plot.tsx";
import { type BarPart, StackedBars } from "../../plots/stacked-bars.tsx";
import { Advice } from "./advice.tsx";

type PartsFigureProps = {
  title: string;
  unit: string;
  fileName: string;
  noun: string;
  /** `values[i]` counts part i. */ rows: readonly {
    readonly label: string;
    readonly values: readonly number[];
    /** For the table alone. */ readonly more?: readonly number[];
  }[];
  parts: readonly BarPart[];
  more?: readonly string[];
  advice: ReactNode;
};

/** How wholes are divided into named parts, one bar each; rows without anything are in the table only. */
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
              label={t("datasetReport.titleTheNumbersAre", { title })}
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
