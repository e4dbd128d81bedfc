import { Card } from "../../components/ui/card.tsx";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { DayBars } from "../plots/day-bars.tsx";
import { eachDay } from "../plots/each-day.ts";
import { Plot } from "../plots/plot.tsx";

/** How much was judged on which day. */
export function ProgressCard({ perDay }: { perDay: RouterOutputs["results"]["progress"]["perDay"] }) {
  const days = eachDay(perDay);
  const data = { columns: [{ label: "Day" }, { label: "Judgments" }], rows: days.map(({ day, judgments }) => [day, judgments]) };
  return (
    <Card title="Progress">
      <Plot title="Judgments a day" unit="Live judgments, days in UTC" fileName="judgments-a-day" data={data}>
        {(width) => <DayBars label={`Judgments on each of ${days.length} days; the numbers are in the table.`} width={width} days={days.map(({ day, judgments }) => ({ day, value: judgments }))} />}
      </Plot>
    </Card>
  );
}
