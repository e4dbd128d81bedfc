import type { RatingAnswer } from "../../questions/kinds/rating/rating-answer.ts";
import type { TaskVote } from "../judged-task.ts";
import type { Decided } from "./decided.ts";

export type Ratings = { readonly points: number; readonly ratings: ReadonlyMap<string, Readonly<Record<string, number | null>>> };

type RatedTask = { readonly responses: readonly { readonly id: string }[]; readonly votes: readonly TaskVote<RatingAnswer>[] };

/**
 * The mean rating of each response by each aspect; null where everybody found that it does not apply. Votes on scales of
 * other lengths can't be averaged: of several, the one that most votes were given on counts, the longest of equals.
 * Responses that fewer than `minVotes` rated are left out.
 */
export function deriveRatings({ responses, votes }: RatedTask, minVotes: number): Decided<Ratings> {
  const byPoints = [...Map.groupBy(votes, ({ question }) => (question.kind === "rating" ? question.points : 0))];
  const [scale] = byPoints.toSorted(([points, one], [otherPoints, other]) => other.length - one.length || otherPoints - points);
  const rated = responses.flatMap(({ id }) => {
    const given = (scale?.[1] ?? []).map(({ answer }) => answer.ratings[id]).filter((ratings) => ratings !== undefined);
    return given.length < Math.max(1, minVotes) ? [] : [[id, meansOf(given)] as const];
  });
  const ratings = new Map(rated);
  const dropped = responses.filter(({ id }) => !ratings.has(id)).map(() => "too-few-votes" as const);
  return { decided: scale && ratings.size > 0 ? [{ points: scale[0], ratings, agreement: 1, posterior: null }] : [], dropped };
}

function meansOf(given: readonly Readonly<Record<string, number | null>>[]): Record<string, number | null> {
  const aspects = [...new Set(given.flatMap((ratings) => Object.keys(ratings)))].sort();
  return Object.fromEntries(aspects.map((aspect) => [aspect, mean(given.map((ratings) => ratings[aspect]).filter((rating) => typeof rating === "number"))]));
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
