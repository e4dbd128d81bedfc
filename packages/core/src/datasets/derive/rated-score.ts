import type { RatingAnswer } from "../../questions/kinds/rating/rating-answer.ts";

/**
 * The mean of an annotator's ratings of a response by these aspects, those that don't apply left out; null
 * where there are none.
 */
export function ratedScore(
  { ratings }: RatingAnswer,
  responseId: string,
  aspects: readonly string[],
): number | null {
  const given = aspects.flatMap((aspect) => ratings[responseId]?.[aspect] ?? []);
  return given.length === 0 ? null : given.reduce((sum, rating) => sum + rating, 0) / given.length;
}
