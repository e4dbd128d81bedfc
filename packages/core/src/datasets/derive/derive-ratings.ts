import type { RatingAnswer } from "../../questions/kinds/rating/rating-answer.ts";
import type { TaskVote } from "../judged-task.ts";
import type { Decided } from "./decided.ts";
import { votesOnOneScale } from "./votes-on-one-scale.ts";

export type Ratings = {
  readonly points: number;
  readonly ratings: ReadonlyMap<string, Readonly<Record<string, number | null>>>;
};

type RatedTask = {
  readonly responses: readonly { readonly id: string }[];
  readonly votes: readonly TaskVote<RatingAnswer>[];
};

/**
 * The mean rating of each response by each aspect; null where everybody found that it does not apply; of
 * votes on several scales, by `votesOnOneScale`. Responses that fewer than `minVotes` rated are left out.
 */
export function deriveRatings({ responses, votes }: RatedTask, minVotes: number): Decided<Ratings> {
  const scale = votesOnOneScale(votes);
  const rated = responses.flatMap(({ id }) => {
    const given = (scale?.votes ?? [])
      .map(({ answer }) => answer.ratings[id])
      .filter((ratings) => ratings !== undefined);
    return given.length < Math.max(1, minVotes) ? [] : [[id, meansOf(given)] as const];
  });
  const ratings = new Map(rated);
  const dropped = responses.filter(({ id }) => !ratings.has(id)).map(() => "too-few-votes" as const);
  return {
    decided:
      scale && ratings.size > 0 ? [{ points: scale.points, ratings, agreement: 1, posterior: null }] : [],
    dropped,
  };
}

function meansOf(given: readonly Readonly<Record<string, number | null>>[]): Record<string, number | null> {
  const aspects = [...new Set(given.flatMap((ratings) => Object.keys(ratings)))].sort();
  return Object.fromEntries(
    aspects.map((aspect) => [
      aspect,
      mean(given.map((ratings) => ratings[aspect]).filter((rating) => typeof rating === "number")),
    ]),
  );
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
