import type { QuestionKind } from "../../question-kind.ts";
import { checkRanking } from "./check-ranking.ts";
import { RankingAnswer } from "./ranking-answer.ts";
import { RankingQuestion } from "./ranking-question.ts";

export const RANKING_KIND = {
  question: RankingQuestion,
  answer: RankingAnswer,
  outcomes: ({ tiers, cut }) => [cut === 0 ? "both-bad" : tiers.length === 1 ? "tie" : "preference"],
  possibleOutcomes: () => ["preference", "tie", "both-bad"],
  check: checkRanking,
  readsTexts: () => false,
} satisfies QuestionKind<typeof RankingQuestion, typeof RankingAnswer>;
