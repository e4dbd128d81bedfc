import type { AgreementVote } from "@laurel/statistics/agreement/pair-agreement";
import type { Comparison } from "@laurel/statistics/comparisons/win-rates";
import { pairVote } from "../datasets/derive/preferences.ts";
import type { RankingAnswer } from "../questions/kinds/ranking-schemas.ts";

/** The rankings of one task: what win rates and agreement are computed from. */
export type TaskRankings = {
  readonly taskId: string;
  readonly responseIds: readonly string[];
  readonly votes: readonly { readonly userId: string; readonly answer: RankingAnswer }[];
};

export type ComparedModels = {
  readonly comparisons: readonly Comparison[];
  /** Pairs with a response whose model is unknown. */
  readonly unnamed: number;
  /** Pairs of responses that a best-worst ranking left unplaced. */
  readonly unplaced: number;
};

/**
 * The votes on a task as comparisons of the models that wrote its responses, for win rates: one comparison
 * for each pair that a vote ranks, so one for two responses and three for three. Both bad counts as a tie,
 * since it doesn't say which is better either.
 */
export function compareModels(
  { taskId, responseIds, votes }: TaskRankings,
  models: ReadonlyMap<string, string>,
): ComparedModels {
  const pairs = responseIds.flatMap((first, index) =>
    responseIds.slice(index + 1).map((second) => [first, second] as const),
  );
  const comparisons: Comparison[] = [];
  let [unnamed, unplaced] = [0, 0];
  for (const { userId, answer } of votes) {
    for (const [firstId, secondId] of pairs) {
      const vote = pairVote(answer, firstId, secondId);
      const [first, second] = [models.get(firstId), models.get(secondId)];
      if (vote === null) unplaced += 1;
      else if (first === undefined || second === undefined) unnamed += 1;
      else {
        const [winner, loser] = vote === "second" ? [second, first] : [first, second];
        comparisons.push({
          taskId,
          annotatorId: userId,
          winner,
          loser,
          tie: vote === "tie" || vote === "both-bad",
        });
      }
    }
  }
  return { comparisons, unnamed, unplaced };
}

/**
 * A ranking of two responses as a vote for the first, for agreement: its strength (1 where none was asked),
 * negative where the second is preferred; 0 for a tie; or both bad.
 */
export function signedVote(answer: RankingAnswer, firstId: string): AgreementVote {
  if (answer.tiers.length === 1) return answer.cut === 0 ? "both-bad" : 0;
  const strength = answer.strength ?? 1;
  return answer.tiers[0]?.includes(firstId) ? strength : -strength;
}
