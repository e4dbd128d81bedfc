import type { RankingAnswer } from "../../questions/kinds/ranking/ranking-answer.ts";

/**
 * How much better a ranking says that the one response is: its strength, or the sum of the gaps between the
 * two tiers; null where it says none.
 */
export function pairStrength(
  { tiers, strength, gaps }: RankingAnswer,
  betterId: string,
  worseId: string,
): number | null {
  if (!gaps) return strength ?? null;
  const [better, worse] = [betterId, worseId].map((id) => tiers.findIndex((tier) => tier.includes(id)));
  return gaps.slice(better, worse).reduce((sum, gap) => sum + gap, 0);
}
