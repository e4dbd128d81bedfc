"use client";

import { useFormatter } from "next-intl";

/** Shows moments (UTC milliseconds) in the reader's language and time zone; a dash where there is none. */
export function useShowTime(): (at: number | null | undefined) => string {
  const format = useFormatter();
  return (at) => (at === null || at === undefined ? "–" : format.dateTime(at, { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" }));
}
