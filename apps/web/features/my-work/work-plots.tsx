import { Card } from "../../components/ui/card.tsx";
import { DayBars } from "../plots/day-bars.tsx";
import { Plot } from "../plots/plot.tsx";
import type { DayTotal } from "./last-days.ts";

const minutes = ({ activeMs }: DayTotal) => Math.round(activeMs / 6_000) / 10;

/** Active time and judgments on each of the last days. */
export function WorkPlots({ days }: { days: readonly DayTotal[] }) {
  const plots = [
    { title: "Active time a day", unit: "Minutes, days in UTC", column: "Active minutes", fileName: "active-time-a-day", value: minutes, show: (value: number) => `${value.toLocaleString("en")} min` },
    { title: "Judgments a day", unit: "Revisions not counted, days in UTC", column: "Judgments", fileName: "my-judgments-a-day", value: (day: DayTotal) => day.judgments, show: (value: number) => value.toLocaleString("en") },
  ];
  return (
    <Card title={`Last ${days.length} days`}>
      <div className="grid gap-8 lg:grid-cols-2">
        {plots.map(({ title, unit, column, fileName, value, show }) => (
          <Plot key={title} title={title} unit={unit} fileName={fileName} data={{ columns: [{ label: "Day" }, { label: column }], rows: days.map((day) => [day.day, value(day)]) }}>
            {(width) => <DayBars label={`${title} for ${days.length} days; the numbers are in the table.`} width={width} days={days.map((day) => ({ day: day.day, value: value(day) }))} show={show} />}
          </Plot>
        ))}
      </div>
    </Card>
  );
}
