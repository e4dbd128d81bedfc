const DAY = 86_400_000;

/** The UTC day of a moment in milliseconds, as whole days since the epoch. */
export function utcDay(now: number): number {
  return Math.floor(now / DAY);
}
