import { checkPresented } from "../../check-presented.ts";
import type { PresentedTask } from "../../presented-task.ts";
import type { Refuse } from "../../question-rules.ts";
import type { RatingAnswer } from "./rating-answer.ts";
import type { RatingQuestion } from "./rating-question.ts";

/**
 * Whether every response that was shown has a rating on the scale for every aspect that is asked, and nothing
 * else has.
 */
export function checkRating(
  question: RatingQuestion,
  { ratings }: RatingAnswer,
  { presented }: PresentedTask,
  refuse: Refuse,
): void {
  checkPresented("ratings", Object.keys(ratings), presented, refuse);
  for (const [responseId, values] of Object.entries(ratings)) {
    const part = `ratings.${responseId}`;
    const unknown = Object.keys(values).find((id) => !question.aspects.some((aspect) => aspect.id === id));
    if (unknown !== undefined) refuse(`${part}.${unknown}`, "is not an aspect of this question");
    for (const { id } of question.aspects) {
      const value = values[id];
      if (value === undefined) refuse(`${part}.${id}`, "is missing");
      if (value === null && !question.allowNotApplicable)
        refuse(`${part}.${id}`, "must have a rating: every aspect applies in this campaign");
      if ((value ?? 1) > question.points) refuse(`${part}.${id}`, `must be 1 to ${question.points}`);
    }
  }
}
