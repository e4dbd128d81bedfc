import type { Answers } from "@laurel/core/questions/answers";
import type { Question } from "@laurel/core/questions/question";
import { askedQuestions } from "./asked-questions.ts";
import { isOpen } from "./is-open.ts";
import type { LeasedTask } from "./leased-task.ts";

/**
 * The question that the keys answer: the one that was gone to, else the first that is open, else the first
 * without an answer, else the first.
 */
export function activeQuestion(
  questions: readonly Question[],
  answers: Answers,
  task: LeasedTask,
  chosen: string | null,
): Question | null {
  const asked = askedQuestions(questions, answers);
  return (
    asked.find((question) => question.id === chosen) ??
    asked.find((question) => isOpen(question, answers, task)) ??
    asked.find((question) => !answers[question.id]) ??
    asked[0] ??
    null
  );
}
