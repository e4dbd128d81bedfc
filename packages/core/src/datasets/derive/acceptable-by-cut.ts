import type { RankingAnswer } from "../../questions/kinds/ranking/ranking-answer.ts";

/**
 * Whether a ranking puts a response above its line "acceptable"; null where it draws none or doesn't place
 * the response. Being better than another says nothing of it.
 */
export function acceptableByCut({ tiers, cut }: RankingAnswer, responseId: string): boolean | null {
  const tier = tiers.findIndex((ids) => ids.includes(responseId));
  return cut === undefined || tier === -1 ? null : tier < cut;
}
