import type { Answers } from "@laurel/core/questions/answer";
import type { Question, QuestionSet } from "@laurel/core/questions/question";

/** The first question that still keeps the answers from being submitted; null when they are complete. */
export function missingAnswer(questions: QuestionSet, answers: Answers): Question | null {
  const required = questions.find((question) => question.required && !answers[question.id]);
  if (required) return required;
  return Object.keys(answers).length === 0 ? (questions[0] ?? null) : null;
}
