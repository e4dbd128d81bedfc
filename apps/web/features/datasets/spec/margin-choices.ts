import type { Translate } from "../../../i18n/translate.ts";
import type { SpecDraft } from "./spec-draft.ts";

/** The ways in which strength becomes a margin, for people. */
export const marginChoices = (t: Translate): Readonly<Record<SpecDraft["margin"], string>> => ({
  none: t("datasets.margins.none"),
  "as-given": t("datasets.margins.as-given"),
  "llama-2": t("datasets.margins.llama-2"),
  own: t("datasets.margins.own"),
});
