import type { QuestionKind } from "../../question-kind.ts";
import { RatingAnswer } from "./rating-answer.ts";
import { RatingQuestion } from "./rating-question.ts";

export const RATING_KIND = { question: RatingQuestion, answer: RatingAnswer } satisfies QuestionKind;
