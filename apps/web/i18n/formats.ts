import type { Formats } from "next-intl";

const digits = (count: number) => ({
  minimumFractionDigits: count,
  maximumFractionDigits: count,
  useGrouping: false,
});

/**
 * The ways in which messages may write dates and numbers: `{at, date, moment}`, `{value, number, digits2}`.
 */
export const FORMATS = {
  dateTime: {
    moment: { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
    day: { day: "numeric", month: "short", year: "numeric" },
    dayOfYear: { day: "numeric", month: "short", timeZone: "UTC" },
  },
  number: { digits0: digits(0), digits1: digits(1), digits2: digits(2), digits3: digits(3) },
} as const satisfies Formats;
