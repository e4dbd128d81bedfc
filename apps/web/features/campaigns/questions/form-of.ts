import type { Question } from "@laurel/core/questions/question";
import type { QuestionForm } from "./question-form.ts";
import { QUESTION_FORMS } from "./question-forms.ts";

/** The form of a question's kind. */
export function formOf({ kind }: { readonly kind: Question["kind"] }): QuestionForm<Question> {
  // A form takes questions of its own kind only; whoever looks one up by `kind` hands it those.
  return QUESTION_FORMS[kind] as unknown as QuestionForm<Question>;
}
