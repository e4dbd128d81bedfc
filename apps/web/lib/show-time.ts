const DAY_AND_TIME = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });

/** A moment (UTC milliseconds) in the reader's time zone, or a dash where there is none. */
export function showTime(at: number | null | undefined): string {
  return at === null || at === undefined ? "–" : DAY_AND_TIME.format(at);
}
