import { DomainError } from "@laurel/core/errors/domain-error";
import { checkQuestionsFit, QuestionSet } from "@laurel/core/questions/question-set";
import type { Translate } from "../../i18n/translate.ts";
import { fieldErrors, type FieldErrors } from "../../lib/field-errors.ts";
import { inWords } from "./in-words.ts";
import { problemWords } from "./problem-words.ts";

/**
 * What is wrong with the questions of a form, under the server's names of the fields; the first problem of
 * each.
 */
export function questionProblems(t: Translate, questions: unknown, responsesPerTask: number): FieldErrors {
  const parsed = QuestionSet.safeParse(questions);
  if (!parsed.success)
    return Object.fromEntries(
      parsed.error.issues
        .toReversed()
        .map((issue) => [["questions", ...issue.path].join("."), problemWords(t, issue)]),
    );
  try {
    checkQuestionsFit(parsed.data, responsesPerTask);
    return {};
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, message, details } = error;
    return inWords(t, fieldErrors({ data: { domain: { code, message, details } } }));
  }
}
