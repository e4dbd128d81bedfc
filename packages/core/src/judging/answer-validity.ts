import { DomainError } from "../errors/domain-error.ts";
import type { Answers } from "../questions/answers.ts";
import { kindOf } from "../questions/kind-rules.ts";
import type { PresentedTask } from "../questions/question-rules.ts";
import type { Question } from "../questions/question.ts";

const refuse = (field: string, rule: string): never => {
  throw new DomainError("INVALID", `${field} ${rule}`, { field, rule });
};

/** Refuses answers that don't fit the questions or what the assignment presented. */
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

/** Whether a question is asked, given the answers so far. A question without a condition always is. */
export function isAsked({ when }: Pick<Question, "when">, answers: Answers): boolean {
  if (!when) return true;
  const answer = answers[when.question];
  return (
    answer !== undefined &&
    kindOf(answer)
      .outcomes(answer)
      .some((outcome) => when.is.includes(outcome))
  );
}
