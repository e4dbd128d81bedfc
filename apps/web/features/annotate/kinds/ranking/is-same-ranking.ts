import type { Answer } from "@laurel/core/questions/answers";
import type { RankingAnswer } from "@laurel/core/questions/kinds/ranking-schemas";

/** Whether an answer is this ranking, whatever the order within a tier. */
export function isSameRanking(one: RankingAnswer, other: Answer | undefined): boolean {
  if (other?.kind !== "ranking") return false;
  const said = ({ tiers, cut, strength }: RankingAnswer) =>
    JSON.stringify([tiers.map((tier) => tier.toSorted()), cut ?? null, strength ?? null]);
  return said(one) === said(other);
}
