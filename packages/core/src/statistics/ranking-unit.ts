import type { RankingAnswer } from "../questions/kinds/ranking/ranking-answer.ts";

/** One task of three or more responses with one ranking per annotator. */
export type RankingUnit = {
  readonly taskId: string;
  readonly responseIds: readonly string[];
  readonly rankings: readonly {
    readonly annotatorId: string;
    readonly answer: Pick<RankingAnswer, "tiers">;
  }[];
};
