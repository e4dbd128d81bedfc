"use client";

import { useQuery } from "@tanstack/react-query";
import { Sprout } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DAY } from "@laurel/core/time/durations";
import { ButtonLink } from "../../components/ui/button.tsx";
import { Card } from "../../components/ui/card.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { showCount } from "../../lib/figures.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { DayBars } from "../plots/day-bars.tsx";
import { Plot } from "../plots/plot.tsx";
import { useSession } from "../session/use-session.ts";
import { PageBody } from "../shell/page-body.tsx";
import { PageState } from "../shell/page-state.tsx";
import { FeedbackCard } from "./feedback-card.tsx";
import { HistoryCard } from "./history-card.tsx";
import { showDuration } from "./show-duration.ts";
import { type TimesheetRow, TimesheetTable } from "./timesheet-table.tsx";

const SHOWN_DAYS = 30;

/** One's own work by day, without a comparison to anybody else's. */
export function MyWorkPage() {
  const t = useTranslations();
  const { data: me } = useSession();
  const [now] = useState(() => Date.now());
  const { data, error, refetch } = useQuery(useTRPC().judging.timesheet.queryOptions({}));
  if (!me || !data)
    return <PageState title={t("myWork.title")} error={error} onRetry={() => void refetch()} />;
  const days = lastDays(data.rows, now, SHOWN_DAYS);
  return (
    <PageBody>
      <PageHeader title={t("myWork.title")} description={t("myWork.help")} />
      <div className="flex flex-col gap-5">
        {data.rows.length === 0 ? (
          <EmptyState
            icon={Sprout}
            title={t("myWork.empty")}
            actions={<ButtonLink href="/campaigns">{t("myWork.toCampaigns")}</ButtonLink>}
          >
            {t("myWork.emptyHelp")}
          </EmptyState>
        ) : (
          <>
            <WorkTotals days={days} />
            <WorkPlots days={days} />
            <TimesheetTable rows={data.rows} />
          </>
        )}
        <FeedbackCard />
        {me.memberships.length > 0 && <HistoryCard memberships={me.memberships} />}
      </div>
    </PageBody>
  );
}

const spans = (t: Translate) =>
  [
    { label: t("myWork.totals.today"), days: 1 },
    { label: t("myWork.totals.last7Days"), days: 7 },
    { label: t("myWork.totals.last30Days"), days: 30 },
  ] as const;

/** How much one did today, this week and this month; `days` are the last ones, oldest first. */
function WorkTotals({ days }: { days: readonly DayTotal[] }) {
  const t = useTranslations();
  return (
    <section aria-label={t("myWork.totals.title")} className="grid gap-4 sm:grid-cols-3">
      {spans(t).map(({ label, days: length }) => {
        const total = totalOf(days.slice(-length));
        const notes = [
          total.revisions > 0 && t("myWork.totals.revisions", { revisions: total.revisions }),
          total.skips > 0 && t("myWork.totals.skips", { skips: total.skips }),
          total.surplus > 0 && t("myWork.totals.surplus", { surplus: total.surplus }),
        ].filter(Boolean);
        return (
          <dl key={label} className="rounded-xl border bg-card p-5 shadow-raised">
            <dt className="text-sm text-muted-foreground">{label}</dt>
            <dd className="text-2xl font-semibold tabular-nums">{showDuration(t, total.activeMs)}</dd>
            <dd>{t("myWork.totals.judgments", { judgments: total.judgments })}</dd>
            <dd className="text-sm text-muted-foreground">{notes.length > 0 ? notes.join(", ") : "–"}</dd>
          </dl>
        );
      })}
    </section>
  );
}

const minutes = ({ activeMs }: DayTotal) => Math.round(activeMs / 6_000) / 10;

/** Active time and judgments on each of the last days. */
function WorkPlots({ days }: { days: readonly DayTotal[] }) {
  const t = useTranslations();
  const plots = [
    {
      title: t("myWork.plots.activeTime"),
      unit: t("myWork.plots.activeTimeUnit"),
      column: t("myWork.plots.activeMinutes"),
      fileName: "active-time-a-day",
      value: minutes,
      show: (value: number) => t("myWork.plots.minutes", { value }),
    },
    {
      title: t("myWork.plots.judgments"),
      unit: t("myWork.plots.judgmentsUnit"),
      column: t("myWork.judgments"),
      fileName: "my-judgments-a-day",
      value: (day: DayTotal) => day.judgments,
      show: (value: number) => showCount(t, value),
    },
  ];
  return (
    <Card title={t("myWork.plots.lastDays", { days: days.length })}>
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
                label={t("myWork.plots.label", { title, days: days.length })}
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

type DayTotal = { readonly day: string } & Pick<
  TimesheetRow,
  "judgments" | "revisions" | "surplus" | "skips" | "activeMs"
>;

/**
 * The last `count` UTC days up to that of `now` (milliseconds), oldest first, each with what was done over
 * all campaigns; 0 if nothing was done.
 */
export function lastDays(rows: readonly TimesheetRow[], now: number, count: number): DayTotal[] {
  const byDay = Map.groupBy(rows, (row) => row.day);
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(now - (count - 1 - index) * DAY).toISOString().slice(0, 10);
    return { day, ...totalOf(byDay.get(day) ?? []) };
  });
}

/** The sums over rows of a timesheet. */
export function totalOf(rows: readonly Omit<DayTotal, "day">[]): Omit<DayTotal, "day"> {
  const sum = (of: (row: Omit<DayTotal, "day">) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    judgments: sum((row) => row.judgments),
    revisions: sum((row) => row.revisions),
    surplus: sum((row) => row.surplus),
    skips: sum((row) => row.skips),
    activeMs: sum((row) => row.activeMs),
  };
}
