import { checkPresented, type PresentedTask, type QuestionRules, type Refuse } from "../question-rules.ts";
import type { RatingAnswer, RatingQuestion } from "./rating-schemas.ts";

const givenRatings = ({ ratings }: RatingAnswer) =>
  Object.values(ratings).flatMap((aspects) => Object.values(aspects));

export const RATING_RULES: QuestionRules<RatingQuestion, RatingAnswer> = {
  outcomes: (answer) => [givenRatings(answer).includes(1) ? "some-lowest" : "none-lowest"],
  possibleOutcomes: () => ["some-lowest", "none-lowest"],
  check: checkRating,
  readsTexts: () => false,
};

/**
 * Refuses ratings unless every response that was shown has one on the scale for every aspect that is asked,
 * and nothing else has one.
 */
function checkRating(
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
