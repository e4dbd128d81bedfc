import type { Answers } from "@laurel/core/questions/answers";
import type { Question } from "@laurel/core/questions/question";
import type { QuestionSet } from "@laurel/core/questions/question-set";

/** The first question that still keeps the answers from being submitted; null when they are complete. */
export function missingAnswer(questions: QuestionSet, answers: Answers): Question | null {
  const required = questions.find((question) => question.required && !answers[question.id]);
  if (required) return required;
  return Object.keys(answers).length === 0 ? (questions[0] ?? null) : null;
}
