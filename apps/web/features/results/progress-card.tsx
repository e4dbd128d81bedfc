import { useTranslations } from "next-intl";
import { Card } from "../../components/ui/card.tsx";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { DayBars } from "../plots/day-bars.tsx";
import { eachDay } from "../plots/each-day.ts";
import { Plot } from "../plots/plot.tsx";

/** How much was judged on which day. */
export function ProgressCard({ perDay }: { perDay: RouterOutputs["results"]["progress"]["perDay"] }) {
  const t = useTranslations();
  const days = eachDay(perDay);
  const data = {
    columns: [{ label: t("results.day") }, { label: t("results.judgments") }],
    rows: days.map(({ day, judgments }) => [day, judgments]),
  };
  return (
    <Card title={t("results.progress")}>
      <Plot
        title={t("results.judgmentsADay")}
        unit={t("results.liveJudgmentsDaysIn")}
        fileName="judgments-a-day"
        data={data}
      >
        {(width) => (
          <DayBars
            label={t("results.judgmentsOnEachOf", { days: days.length })}
            width={width}
            days={days.map(({ day, judgments }) => ({ day, value: judgments }))}
          />
        )}
      </Plot>
    </Card>
  );
}
