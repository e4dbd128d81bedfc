import type { Question } from "@laurel/core/questions/question";
import type { Translate } from "../../../i18n/translate.ts";
import { formOf } from "./form-of.ts";

/** When a question is asked, as a sentence; empty where it always is. */
export function conditionWords(t: Translate, { when }: Question, all: readonly Question[]): string {
  const named = all.find(({ id }) => id === when?.question);
  if (!when || !named) return "";
  return t("campaigns.onlyWhenTitleIs", {
    title: named.title,
    is: when.is.map((outcome) => formOf(t, named).outcome(named, outcome)).join(" or "),
  });
}
