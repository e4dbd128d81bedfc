import { useTranslations } from "next-intl";
import { Table } from "../../components/ui/table.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { showCount } from "../../lib/show-count.ts";
import { NameText } from "../markdown/name-text.tsx";

export type PlotColumn = {
  readonly label: string;
  /** How a value is shown; CSV files hold the bare value. */ readonly show?: (value: number) => string;
};
export type PlotValue = string | number | null;
export type PlotData = {
  readonly columns: readonly PlotColumn[];
  readonly rows: readonly (readonly PlotValue[])[];
};

function shown(t: Translate, value: PlotValue, column: PlotColumn | undefined): string {
  if (value === null) return "–";
  return typeof value === "number" ? (column?.show?.(value) ?? showCount(t, value)) : value;
}

/** The numbers behind a plot. */
export function PlotTable({ caption, data }: { caption: string; data: PlotData }) {
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
