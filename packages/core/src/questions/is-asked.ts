import type { Answers } from "./answers.ts";
import { kindOf } from "./kind-of.ts";
import type { Question } from "./question.ts";

/** Whether a question is asked, given the answers so far: one without a condition always is. */
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
