import type { Answers } from "@laurel/core/questions/answers";
import type { Question } from "@laurel/core/questions/question";
import { askedQuestions } from "./asked-questions.ts";
import { isOpen } from "./is-open.ts";
import type { LeasedTask } from "./leased-task.ts";

/** The first question that still keeps the answers from being submitted; null when they are complete. */
export function missingAnswer(
  questions: readonly Question[],
  answers: Answers,
  task: LeasedTask,
): Question | null {
  const open = askedQuestions(questions, answers).find((question) => isOpen(question, answers, task));
  if (open) return open;
  return Object.keys(answers).length === 0 ? (questions[0] ?? null) : null;
}
