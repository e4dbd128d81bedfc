/**
 * When a day (`yyyy-mm-dd`) begins in the browser's time zone, or a day so many days later, in milliseconds;
 * null where the text is no day since 1970.
 */
export function startOfDay(text: string, later = 0): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(year, month - 1, day);
  // February 30 would be in March.
  if (date.getFullYear() !== year || date.getMonth() !== month - 1) return null;
  // Days of 23 and 25 hours are why this adds to the day, not to the milliseconds.
  const at = new Date(year, month - 1, day + later).getTime();
  return at >= 0 ? at : null;
}
