import type { TimesheetRow } from "./timesheet-row.ts";

const DAY = 86_400_000;

export type DayTotal = { readonly day: string } & Pick<
  TimesheetRow,
  "judgments" | "revisions" | "surplus" | "skips" | "activeMs"
>;

/**
 * The last `count` UTC days up to that of `now` (milliseconds), oldest first, each with what was done over
 * all campaigns; 0 where nothing was.
 */
export function lastDays(rows: readonly TimesheetRow[], now: number, count: number): DayTotal[] {
  const byDay = Map.groupBy(rows, (row) => row.day);
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(now - (count - 1 - index) * DAY).toISOString().slice(0, 10);
    return { day, ...totalOf(byDay.get(day) ?? []) };
  });
}

/** What rows of a timesheet come to together. */
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
