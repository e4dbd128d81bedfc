import { countOf } from "../../lib/count-of.ts";
import { type DayTotal, totalOf } from "./last-days.ts";
import { showDuration } from "./show-duration.ts";

const SPANS = [
  { label: "Today", days: 1 },
  { label: "Last 7 days", days: 7 },
  { label: "Last 30 days", days: 30 },
] as const;

/** How much one did today, this week and this month; `days` are the last ones, oldest first. */
export function WorkTotals({ days }: { days: readonly DayTotal[] }) {
  return (
    <section aria-label="Totals" className="grid gap-4 sm:grid-cols-3">
      {SPANS.map(({ label, days: length }) => {
        const total = totalOf(days.slice(-length));
        const notes = [total.revisions > 0 && countOf(total.revisions, "revision"), total.skips > 0 && countOf(total.skips, "skip"), total.surplus > 0 && `${total.surplus.toLocaleString("en")} surplus`].filter(Boolean);
        return (
          <dl key={label} className="rounded-xl border bg-card p-5 shadow-raised">
            <dt className="text-sm text-muted-foreground">{label}</dt>
            <dd className="text-2xl font-semibold tabular-nums">{showDuration(total.activeMs)}</dd>
            <dd>{countOf(total.judgments, "judgment")}</dd>
            <dd className="text-sm text-muted-foreground">{notes.length > 0 ? notes.join(", ") : "–"}</dd>
          </dl>
        );
      })}
    </section>
  );
}
