import type { Translate } from "../../i18n/translate.ts";
import type { QuestionChange } from "./question-changes.ts";

const meanings = (t: Translate): Readonly<Record<QuestionChange["what"], string>> => ({
  new: t("campaigns.isNew"),
  changed: t("campaigns.isChanged"),
  gone: t("campaigns.isNoLongerAsked"),
  moved: t("campaigns.comesAtAnotherPlace"),
});

/** Such as "“Why?” is changed". */
export function changeWords(t: Translate, { title, was, what }: QuestionChange): string {
  if (was !== null && was !== title) return t("campaigns.wasIsChangedAnd", { was, title });
  return `“${title}” ${meanings(t)[what]}`;
}
