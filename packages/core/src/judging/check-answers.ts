import { DomainError } from "../errors/domain-error.ts";
import type { Answers } from "../questions/answers.ts";
import { isAsked } from "../questions/is-asked.ts";
import { kindOf } from "../questions/kind-of.ts";
import type { PresentedTask } from "../questions/presented-task.ts";
import type { Question } from "../questions/question.ts";

const refuse = (field: string, rule: string): never => {
  throw new DomainError("INVALID", `${field} ${rule}`, { field, rule });
};

/** Refuses answers that don't fit the questions, judged against what the assignment presented. */
export function checkAnswers(questions: readonly Question[], task: PresentedTask, answers: Answers): void {
  const asked = new Set(questions.map((question) => question.id));
  for (const id of Object.keys(answers)) {
    if (!asked.has(id)) refuse(`answers.${id}`, "is not a question of this campaign");
  }
  for (const question of questions) {
    const answer = answers[question.id];
    const field = `answers.${question.id}`;
    if (!isAsked(question, answers)) {
      if (answer)
        refuse(
          field,
          `is only asked after "${question.when?.question ?? ""}" was answered with ${question.when?.is.join(" or ") ?? ""}`,
        );
      continue;
    }
    if (!answer && question.required) refuse(field, "is missing");
    if (!answer) continue;
    if (answer.kind !== question.kind) refuse(field, `must be an answer of the kind ${question.kind}`);
    kindOf(question).check(question, answer, task, (part, rule) =>
      refuse(part === "" ? field : `${field}.${part}`, rule),
    );
  }
}
