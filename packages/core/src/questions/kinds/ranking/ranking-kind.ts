import type { QuestionKind } from "../../question-kind.ts";
import { RankingAnswer } from "./ranking-answer.ts";
import { RankingQuestion } from "./ranking-question.ts";

export const RANKING_KIND = { question: RankingQuestion, answer: RankingAnswer } satisfies QuestionKind;
