import type { RankingQuestion } from "../kinds/ranking/ranking-question.ts";

/** The pairwise question of most presets. */
export const PREFERENCE_QUESTION: RankingQuestion = {
  id: "preference",
  kind: "ranking",
  title: "Which response is better?",
  help: "",
  required: true,
  strengths: 3,
  allowTie: true,
  allowBothBad: true,
};
