import type { Question } from "@laurel/core/questions/question";
import type { Translate } from "../../../i18n/translate.ts";
import type { QuestionForm } from "./question-form.ts";
import { questionForms } from "./question-forms.ts";

/** The form of a question's kind. */
export function formOf(t: Translate, { kind }: { readonly kind: Question["kind"] }): QuestionForm<Question> {
  // A form takes questions of its own kind only; whoever looks one up by `kind` hands it those.
  return questionForms(t)[kind] as unknown as QuestionForm<Question>;
}
