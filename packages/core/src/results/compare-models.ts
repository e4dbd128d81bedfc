import type { Comparison } from "@laurel/statistics/comparisons/win-rates";
import { pairVote } from "../datasets/derive/pair-votes.ts";
import type { RankingAnswer } from "../questions/kinds/ranking-schemas.ts";

export type ComparedModels = {
  readonly comparisons: readonly Comparison[];
  /** Of a response whose model is unknown. */ readonly unnamed: number;
  /** Of responses that a best-worst ranking left unplaced. */ readonly unplaced: number;
};

/**
 * What the votes on a task say about each pair of its responses' models: one comparison of two, three of a
 * ranking of three.
 */
export function compareModels(
  { taskId, responseIds, votes }: RankedTask,
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
        // Both bad says nothing about which is better, as a tie does.
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

export type RankedTask = {
  readonly taskId: string;
  readonly responseIds: readonly string[];
  readonly votes: readonly { readonly userId: string; readonly answer: RankingAnswer }[];
};
