import type { Question } from "@laurel/core/questions/question";
import type { Translate } from "../../../i18n/translate.ts";
import { binaryForm } from "./binary-fields.tsx";
import { flagsForm } from "./flags-fields.tsx";
import type { QuestionForm } from "./question-form.ts";
import { rankingForm } from "./ranking-fields.tsx";
import { ratingForm } from "./rating-fields.tsx";
import { rewriteForm } from "./rewrite-fields.tsx";
import { stepsForm } from "./steps-fields.tsx";
import { textForm } from "./text-fields.tsx";

/**
 * The form of every kind of question, in the order in which they are offered. A new kind is a file beside
 * these and a line here.
 */
export const questionForms = (
  t: Translate,
): { readonly [Kind in Question["kind"]]: QuestionForm<Extract<Question, { kind: Kind }>> } => ({
  ranking: rankingForm(t),
  rating: ratingForm(t),
  binary: binaryForm(t),
  steps: stepsForm(t),
  rewrite: rewriteForm(t),
  flags: flagsForm(t),
  text: textForm(t),
});

/** The form of a question's kind. */
export function formOf(t: Translate, { kind }: { readonly kind: Question["kind"] }): QuestionForm<Question> {
  // A form takes questions of its own kind only, and gets no others, because it is looked up by their kind.
  return questionForms(t)[kind] as unknown as QuestionForm<Question>;
}
