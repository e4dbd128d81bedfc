import { DomainError } from "../errors/domain-error.ts";
import type { QuestionSet } from "./question-set.ts";

/** Refuses questions that tasks of so many responses can't answer. */
export function checkQuestionsFit(questions: QuestionSet, responsesPerTask: number): void {
  const refuse = (index: number, rule: string): never => {
    throw new DomainError("INVALID", `questions.${index} ${rule}`, {
      problems: [{ field: `questions.${index}`, rule }],
    });
  };
  for (const [index, question] of questions.entries()) {
    if (question.kind !== "ranking") continue;
    if (responsesPerTask === 1)
      refuse(index, "ranks responses, but each task has only one: let a task have two or more");
    if (question.labels && responsesPerTask > 2)
      refuse(index, "has labels of a scale for two responses, but a task has more");
  }
}
