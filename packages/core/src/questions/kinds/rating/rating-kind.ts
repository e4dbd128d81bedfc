import type { QuestionKind } from "../../question-kind.ts";
import { checkRating } from "./check-rating.ts";
import { RatingAnswer } from "./rating-answer.ts";
import { RatingQuestion } from "./rating-question.ts";

const values = ({ ratings }: RatingAnswer) => Object.values(ratings).flatMap((aspects) => Object.values(aspects));

export const RATING_KIND = {
  question: RatingQuestion,
  answer: RatingAnswer,
  outcomes: (answer) => [values(answer).includes(1) ? "some-lowest" : "none-lowest"],
  possibleOutcomes: () => ["some-lowest", "none-lowest"],
  check: checkRating,
  readsTexts: () => false,
} satisfies QuestionKind<typeof RatingQuestion, typeof RatingAnswer>;
