import { useTranslations } from "next-intl";
import type { Translate } from "../../i18n/translate.ts";
import { type DayTotal, totalOf } from "./last-days.ts";
import { showDuration } from "./show-duration.ts";

const spans = (t: Translate) =>
  [
    { label: t("myWork.today"), days: 1 },
    { label: t("myWork.last7Days"), days: 7 },
    { label: t("myWork.last30Days"), days: 30 },
  ] as const;

/** How much one did today, this week and this month; `days` are the last ones, oldest first. */
export function WorkTotals({ days }: { days: readonly DayTotal[] }) {
  const t = useTranslations();
  return (
    <section aria-label={t("myWork.totals")} className="grid gap-4 sm:grid-cols-3">
      {spans(t).map(({ label, days: length }) => {
        const total = totalOf(days.slice(-length));
        const notes = [
          total.revisions > 0 && t("myWork.revision2", { revisions: total.revisions }),
          total.skips > 0 && t("myWork.skip", { skips: total.skips }),
          total.surplus > 0 && t("myWork.surplusSurplus", { surplus: total.surplus }),
        ].filter(Boolean);
        return (
          <dl key={label} className="rounded-xl border bg-card p-5 shadow-raised">
            <dt className="text-sm text-muted-foreground">{label}</dt>
            <dd className="text-2xl font-semibold tabular-nums">{showDuration(t, total.activeMs)}</dd>
            <dd>{t("myWork.judgment", { judgments: total.judgments })}</dd>
            <dd className="text-sm text-muted-foreground">{notes.length > 0 ? notes.join(", ") : "–"}</dd>
          </dl>
        );
      })}
    </section>
  );
}
