import type { Translate } from "../i18n/translate.ts";

/** A moment (UTC milliseconds) in the reader's language and time zone, or a dash where there is none. */
export function showTime(t: Translate, at: number | null | undefined): string {
  return at === null || at === undefined ? "–" : t("ui.moment", { at: new Date(at) });
}
