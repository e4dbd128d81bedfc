import type { Annotators } from "@laurel/core/datasets/dataset-report";

const LISTED = 200;

/**
 * Who cast how many votes, from the votes of each annotator: pseudonyms by votes, the most first. Nothing
 * else of a person is taken, so annotators with equal votes need no order.
 *
 * Edge cases: without votes the largest share and the effective number are undefined, with the reason.
 * Source: 1 / Σ p² as in Hill 1973 (order 2), the inverse of Simpson's index.
 */
export function annotatorShares(votesOf: Iterable<number>): Annotators {
  const counts = [...votesOf].sort((a, b) => b - a);
  const total = counts.reduce((sum, votes) => sum + votes, 0);
  const squares = counts.reduce((sum, votes) => sum + votes * votes, 0);
  const none = { value: null, reason: "There are no votes." } as const;
  const unlisted = counts.slice(LISTED);
  return {
    annotators: counts.length,
    votes: total,
    effective: total === 0 ? none : { value: (total * total) / squares },
    largestShare: total === 0 ? none : { value: (counts[0] ?? 0) / total },
    listed: counts.slice(0, LISTED).map((votes, place) => ({
      name: `annotator-${String(place + 1).padStart(3, "0")}`,
      votes,
      share: votes / total,
    })),
    unlisted: { annotators: unlisted.length, votes: unlisted.reduce((sum, votes) => sum + votes, 0) },
  };
}
