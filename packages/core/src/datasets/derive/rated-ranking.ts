import type { RatingAnswer } from "../../questions/kinds/rating/rating-answer.ts";
import type { TaskVote } from "../judged-task.ts";
import type { Ranking } from "./derive-ranking.ts";
import { ratedScore } from "./rated-score.ts";
import { votesOnOneScale } from "./votes-on-one-scale.ts";

const DECIMALS = 9;

/**
 * Responses in the order of their mean ratings, by one aspect or by the mean of all (null), equal means in
 * one tier. Those that nobody rated are in none.
 */
export function ratedRanking(
  responses: readonly { readonly id: string }[],
  votes: readonly TaskVote<RatingAnswer>[],
  aspect: string | null,
): Ranking {
  const answers = (votesOnOneScale(votes)?.votes ?? []).map(({ answer }) => answer);
  const means = responses.flatMap(({ id }) => {
    const scores = answers.flatMap(
      (answer) =>
        ratedScore(answer, id, aspect === null ? Object.keys(answer.ratings[id] ?? {}) : [aspect]) ?? [],
    );
    return scores.length === 0
      ? []
      : [
          {
            id,
            mean: Number((scores.reduce((sum, score) => sum + score, 0) / scores.length).toFixed(DECIMALS)),
          },
        ];
  });
  return {
    tiers: [...Map.groupBy(means, ({ mean }) => mean)]
      .toSorted(([one], [other]) => other - one)
      .map(([, tier]) => tier.map(({ id }) => id)),
  };
}
