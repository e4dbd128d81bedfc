import type { AgreementVote } from "@laurel/statistics/agreement/pair-agreement";
import type { RankingAnswer } from "../questions/kinds/ranking-schemas.ts";

/**
 * An answer about two responses as a vote for the first: its strength with a sign, 0 for a tie, or both bad.
 */
export function signedVote(answer: RankingAnswer, firstId: string): AgreementVote {
  if (answer.tiers.length === 1) return answer.cut === 0 ? "both-bad" : 0;
  const strength = answer.strength ?? 1;
  return answer.tiers[0]?.includes(firstId) ? strength : -strength;
}
