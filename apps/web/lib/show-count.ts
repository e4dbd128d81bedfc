import type { Translate } from "../i18n/translate.ts";

/** A number in the reader's language, "1,204" or "1.204", or a dash where there is none. */
export function showCount(t: Translate, count: number | null | undefined): string {
  return count === null || count === undefined ? "–" : t("ui.count", { count });
}
