import type { Question } from "@laurel/core/questions/question";
import { BINARY_FORM } from "./binary-fields.tsx";
import { FLAGS_FORM } from "./flags-fields.tsx";
import type { QuestionForm } from "./question-form.ts";
import { RANKING_FORM } from "./ranking-fields.tsx";
import { RATING_FORM } from "./rating-fields.tsx";
import { REWRITE_FORM } from "./rewrite-fields.tsx";
import { STEPS_FORM } from "./steps-fields.tsx";
import { TEXT_FORM } from "./text-fields.tsx";

/** The form of every kind of question, in the order in which they are offered. A new kind is a file beside these and a line here. */
export const QUESTION_FORMS: { readonly [Kind in Question["kind"]]: QuestionForm<Extract<Question, { kind: Kind }>> } = {
  ranking: RANKING_FORM,
  rating: RATING_FORM,
  binary: BINARY_FORM,
  steps: STEPS_FORM,
  rewrite: REWRITE_FORM,
  flags: FLAGS_FORM,
  text: TEXT_FORM,
};
