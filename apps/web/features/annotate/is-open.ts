import type { Answers } from "@laurel/core/questions/answers";
import type { Question } from "@laurel/core/questions/question";
import { answerProblem } from "./answer-problem.ts";
import type { LeasedTask } from "./leased-task.ts";

/**
 * Whether a question still keeps the task from being submitted: unanswered though required, or answered in
 * part.
 */
export function isOpen(question: Question, answers: Answers, task: LeasedTask): boolean {
  const answer = answers[question.id];
  return answer ? answerProblem(question, answer, task) !== null : question.required;
}
