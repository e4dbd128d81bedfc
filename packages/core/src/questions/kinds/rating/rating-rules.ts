import type { QuestionRules } from "../../question-rules.ts";
import { checkRating } from "./check-rating.ts";
import type { RatingAnswer } from "./rating-answer.ts";
import type { RatingQuestion } from "./rating-question.ts";

const values = ({ ratings }: RatingAnswer) =>
  Object.values(ratings).flatMap((aspects) => Object.values(aspects));

export const RATING_RULES: QuestionRules<RatingQuestion, RatingAnswer> = {
  outcomes: (answer) => [values(answer).includes(1) ? "some-lowest" : "none-lowest"],
  possibleOutcomes: () => ["some-lowest", "none-lowest"],
  check: checkRating,
  readsTexts: () => false,
};
