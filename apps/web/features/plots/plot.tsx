"use client";

import { ChartColumn, Download, TableProperties } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { Table } from "../../components/ui/table.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { saveText, toCsv } from "../../lib/csv-file.ts";
import { showCount } from "../../lib/figures.ts";
import { NameText } from "../../lib/visible-text.tsx";

type PlotProps = {
  title: string;
  /** What is drawn, and in which unit. */
  unit: ReactNode;
  fileName: string;
  data: PlotData;
  children: (width: number) => ReactNode;
};

/**
 * A plot, from left to right in every language, with its title, its numbers as a table, and the same numbers
 * as a CSV file.
 */
export function Plot({ title, unit, fileName, data, children }: PlotProps) {
  const t = useTranslations();
  const [asTable, setAsTable] = useState(false);
  const { ref, width } = useWidth();
  const save = () =>
    saveText(
      `${fileName}.csv`,
      toCsv(
        data.columns.map((column) => column.label),
        data.rows,
      ),
    );
  return (
    <figure className="min-w-0">
      <figcaption className="mb-3 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-56">
          <h3 className="font-semibold">{title}</h3>
          <p className="text-sm text-muted-foreground">{unit}</p>
        </div>
        <span className="flex gap-1">
          <Button variant="ghost" size="small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? <ChartColumn aria-hidden /> : <TableProperties aria-hidden />}{" "}
            {asTable ? t("plots.plot") : t("plots.table")}
            <span className="sr-only"> {t("plots.ofTitle", { title })}</span>
          </Button>
          <Button variant="ghost" size="small" onClick={save}>
            <Download aria-hidden /> CSV<span className="sr-only"> {t("plots.ofTitle", { title })}</span>
          </Button>
        </span>
      </figcaption>
      <div ref={ref} className="min-w-0">
        {asTable ? <PlotTable caption={title} data={data} /> : <div dir="ltr">{children(width)}</div>}
      </div>
    </figure>
  );
}

/**
 * The width of an element in CSS pixels, so that a plot can be drawn at that size and its text stays
 * readable.
 */
function useWidth(initial = 600): { ref: RefObject<HTMLDivElement | null>; width: number } {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(initial);
  useEffect(() => {
    if (!ref.current) return undefined;
    const observer = new ResizeObserver(
      ([entry]) => entry && setWidth(Math.max(200, Math.round(entry.contentRect.width))),
    );
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}

export type PlotColumn = {
  readonly label: string;
  /** How a value is shown; CSV files hold the bare value. */
  readonly show?: (value: number) => string;
};
export type PlotValue = string | number | null;
type PlotData = {
  readonly columns: readonly PlotColumn[];
  readonly rows: readonly (readonly PlotValue[])[];
};

function shown(t: Translate, value: PlotValue, column: PlotColumn | undefined): string {
  if (value === null) return "–";
  return typeof value === "number" ? (column?.show?.(value) ?? showCount(t, value)) : value;
}

/** The numbers behind a plot. */
function PlotTable({ caption, data }: { caption: string; data: PlotData }) {
  const t = useTranslations();
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          {data.columns.map((column, index) => (
            <th key={column.label} scope="col" className={index > 0 ? "text-end" : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.rows.map((row) => (
          <tr key={row.join("|")}>
            {row.map((value, index) => (
              <td
                key={data.columns[index]?.label}
                className={index > 0 ? "text-end tabular-nums" : undefined}
              >
                <NameText text={shown(t, value, data.columns[index])} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
