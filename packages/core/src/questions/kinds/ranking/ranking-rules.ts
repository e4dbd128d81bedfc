import type { QuestionRules } from "../../question-rules.ts";
import { checkRanking } from "./check-ranking.ts";
import type { RankingAnswer } from "./ranking-answer.ts";
import type { RankingQuestion } from "./ranking-question.ts";

export const RANKING_RULES: QuestionRules<RankingQuestion, RankingAnswer> = {
  outcomes: ({ tiers, cut }) => [cut === 0 ? "both-bad" : tiers.length === 1 ? "tie" : "preference"],
  possibleOutcomes: () => ["preference", "tie", "both-bad"],
  check: checkRanking,
  readsTexts: () => false,
};
