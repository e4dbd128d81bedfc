import type { Translate } from "../../i18n/translate.ts";

/** A statistic with a fixed number of digits and a true minus sign, or a dash where it is undefined. */
export function showFigure(t: Translate, value: number | null | undefined, digits: 1 | 2 | 3 = 2): string {
  return value === null || value === undefined ? "–" : t(`ui.digits${digits}`, { value }).replace("-", "−");
}
