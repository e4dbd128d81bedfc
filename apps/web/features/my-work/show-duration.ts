const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long something took: "8 s", "12 min", "3 h 5 min". */
export function showDuration(ms: number): string {
  if (ms < MINUTE) return `${Math.floor(ms / SECOND)} s`;
  const minutes = Math.floor((ms % HOUR) / MINUTE);
  if (ms < HOUR) return `${minutes} min`;
  const hours = `${Math.floor(ms / HOUR).toLocaleString("en")} h`;
  return minutes === 0 ? hours : `${hours} ${minutes} min`;
}
