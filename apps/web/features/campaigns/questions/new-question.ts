import type { Question } from "@laurel/core/questions/question";
import type { Translate } from "../../../i18n/translate.ts";
import { formOf } from "./form-of.ts";
import { makeId } from "./make-id.ts";

/** A question of a kind as it is when somebody adds it. */
export function newQuestion(t: Translate, kind: Question["kind"], taken: readonly string[]): Question {
  const { blank } = formOf(t, { kind });
  // What a form has blank is its own kind of question but for the id.
  return { ...blank, id: makeId(blank.title, taken, "question") } as Question;
}
