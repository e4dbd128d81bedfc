import type { Translate } from "../../i18n/translate.ts";

/** What an annotator may say when skipping a task, as people read it. */
export const skipReasons = (t: Translate): Readonly<Record<string, string>> => ({
  unclear: t("campaigns.unclear"),
  language: t("campaigns.languageNotMine"),
  harmful: t("campaigns.harmfulContent"),
  broken: t("campaigns.broken"),
  other: t("campaigns.other"),
});
