import type { RankingAnswer } from "../../questions/kinds/ranking/ranking-answer.ts";
import { pairVote } from "./pair-vote.ts";

/**
 * The share (0 to 1) of the votes on two responses that prefer the chosen one, a vote for neither (a tie, or
 * both bad) counting half; ½ where nobody ranked both. The shares of the two directions add up to 1.
 */
export function preferenceShare(
  votes: readonly { readonly answer: RankingAnswer }[],
  chosenId: string,
  rejectedId: string,
): number {
  const says = votes.flatMap(({ answer }) => pairVote(answer, chosenId, rejectedId) ?? []);
  if (says.length === 0) return 0.5;
  return (
    says.reduce((sum, vote) => sum + (vote === "first" ? 2 : vote === "second" ? 0 : 1), 0) /
    (2 * says.length)
  );
}
