const DAY = 86_400_000;

/**
 * Every day from the first to the last given ("2026-11-23", UTC), with 0 where nothing happened: a gap is a
 * fact too.
 */
export function eachDay(
  days: readonly { day: string; judgments: number }[],
): { day: string; judgments: number }[] {
  if (days.length === 0) return [];
  const counts = new Map(days.map(({ day, judgments }) => [day, judgments]));
  const times = days.map(({ day }) => Date.parse(`${day}T00:00:00Z`));
  const first = Math.min(...times);
  const length = (Math.max(...times) - first) / DAY + 1;
  return Array.from({ length }, (_, index) => {
    const day = new Date(first + index * DAY).toISOString().slice(0, 10);
    return { day, judgments: counts.get(day) ?? 0 };
  });
}
