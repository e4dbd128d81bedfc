import type { RatingAnswer } from "../../questions/kinds/rating/rating-answer.ts";
import type { TaskVote } from "../judged-task.ts";

type ScaleVotes = { readonly points: number; readonly votes: readonly TaskVote<RatingAnswer>[] };

/**
 * Votes on scales of other lengths can't be averaged: of several, those on the scale that most votes were
 * given on, the longest of equals; null where there are no votes.
 */
export function votesOnOneScale(votes: readonly TaskVote<RatingAnswer>[]): ScaleVotes | null {
  const byPoints = [
    ...Map.groupBy(votes, ({ question }) => (question.kind === "rating" ? question.points : 0)),
  ];
  const [scale] = byPoints.toSorted(
    ([points, one], [otherPoints, other]) => other.length - one.length || otherPoints - points,
  );
  return scale ? { points: scale[0], votes: scale[1] } : null;
}
