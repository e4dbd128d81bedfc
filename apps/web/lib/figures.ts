import type { Translate } from "../i18n/translate.ts";

/** A number in the reader's language, "1,204" or "1.204", or a dash if there is none. */
export function showCount(t: Translate, count: number | null | undefined): string {
  return count === null || count === undefined ? "–" : t("ui.count", { count });
}

/** A share 0..1 as a percentage with one digit, or a dash where it is undefined. */
export function showShare(t: Translate, share: number | null | undefined): string {
  return share === null || share === undefined ? "–" : t("ui.share", { share: share * 100 });
}

/** A statistic with a fixed number of digits and a true minus sign, or a dash where it is undefined. */
export function showFigure(t: Translate, value: number | null | undefined, digits: 1 | 2 | 3 = 2): string {
  return value === null || value === undefined ? "–" : t(`ui.digits${digits}`, { value }).replace("-", "−");
}

const UNITS = ["kB", "MB", "GB", "TB"] as const;

/** A file's size for people, in decimal units with three digits. */
export function showBytes(t: Translate, bytes: number): string {
  if (bytes < 1000) return t("ui.bytes", { value: bytes });
  const power = Math.min(UNITS.length, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return t(value >= 100 ? "ui.bytesIn" : "ui.bytesInTenths", { value, unit: UNITS[power - 1] ?? "" });
}

/** A moment (UTC milliseconds) in the reader's language and time zone, or a dash if there is none. */
export function showTime(t: Translate, at: number | null | undefined): string {
  return at === null || at === undefined ? "–" : t("ui.moment", { at: new Date(at) });
}
