import type { RankingAnswer } from "../../questions/kinds/ranking/ranking-answer.ts";

export type PairVote = "first" | "second" | "tie" | "both-bad";

/**
 * What one ranking says about two of its responses; null when it ranks only one of them, or neither, or left
 * both unplaced between the best and the worst.
 */
export function pairVote(answer: RankingAnswer, firstId: string, secondId: string): PairVote | null {
  const first = answer.tiers.findIndex((tier) => tier.includes(firstId));
  const second = answer.tiers.findIndex((tier) => tier.includes(secondId));
  if (first === -1 || second === -1) return null;
  if (first !== second) return first < second ? "first" : "second";
  if (answer.partial && first === 1) return null;
  return answer.cut !== undefined && first >= answer.cut ? "both-bad" : "tie";
}
