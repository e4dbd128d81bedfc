import { useTranslations } from "next-intl";
import { Card } from "../../components/ui/card.tsx";
import { showCount } from "../../lib/show-count.ts";
import { DayBars } from "../plots/day-bars.tsx";
import { Plot } from "../plots/plot.tsx";
import type { DayTotal } from "./last-days.ts";

const minutes = ({ activeMs }: DayTotal) => Math.round(activeMs / 6_000) / 10;

/** Active time and judgments on each of the last days. */
export function WorkPlots({ days }: { days: readonly DayTotal[] }) {
  const t = useTranslations();
  const plots = [
    {
      title: t("myWork.activeTimeADay"),
      unit: t("myWork.minutesDaysInUTC"),
      column: t("myWork.activeMinutes"),
      fileName: "active-time-a-day",
      value: minutes,
      show: (value: number) => t("myWork.valueMin", { value }),
    },
    {
      title: t("myWork.judgmentsADay"),
      unit: t("myWork.revisionsNotCountedDays"),
      column: t("myWork.judgments"),
      fileName: "my-judgments-a-day",
      value: (day: DayTotal) => day.judgments,
      show: (value: number) => showCount(t, value),
    },
  ];
  return (
    <Card title={t("myWork.lastDaysDays", { days: days.length })}>
      <div className="grid gap-8 lg:grid-cols-2">
        {plots.map(({ title, unit, column, fileName, value, show }) => (
          <Plot
            key={title}
            title={title}
            unit={unit}
            fileName={fileName}
            data={{
              columns: [{ label: t("myWork.day") }, { label: column }],
              rows: days.map((day) => [day.day, value(day)]),
            }}
          >
            {(width) => (
              <DayBars
                label={t("myWork.titleForDaysDays", { title, days: days.length })}
                width={width}
                days={days.map((day) => ({ day: day.day, value: value(day) }))}
                show={show}
              />
            )}
          </Plot>
        ))}
      </div>
    </Card>
  );
}
