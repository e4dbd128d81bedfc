import type { Translate } from "../i18n/translate.ts";

const UNITS = ["kB", "MB", "GB", "TB"] as const;

/** A size of a file for people: decimal units, three digits. */
export function showBytes(t: Translate, bytes: number): string {
  if (bytes < 1000) return t("ui.bytes", { value: bytes });
  const power = Math.min(UNITS.length, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return t(value >= 100 ? "ui.bytesIn" : "ui.bytesInTenths", { value, unit: UNITS[power - 1] ?? "" });
}
