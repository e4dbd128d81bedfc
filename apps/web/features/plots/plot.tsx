"use client";

import { ChartColumn, Download, TableProperties } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { saveText } from "../../lib/save-text.ts";
import { toCsv } from "../../lib/to-csv.ts";
import { type PlotData, PlotTable } from "./plot-table.tsx";
import { useWidth } from "./use-width.ts";

type PlotProps = {
  title: string;
  /** What is drawn, in which unit. */ unit: ReactNode;
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
