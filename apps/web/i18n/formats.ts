import type { Formats } from "next-intl";

/** The ways in which messages may write dates: `{at, date, moment}`. */
export const FORMATS = {
  dateTime: {
    moment: { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
    day: { day: "numeric", month: "short", year: "numeric" },
    dayOfYear: { day: "numeric", month: "short", timeZone: "UTC" },
  },
} as const satisfies Formats;
