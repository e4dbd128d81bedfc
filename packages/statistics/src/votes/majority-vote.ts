import { compareValues, type Value } from "../resampling/unit-patterns.ts";

export type VoteCount<V extends Value> = { readonly value: V; readonly votes: number };

/** `counts` has the most frequent value first; values with equal counts in ascending order. */
export type MajorityVote<V extends Value> =
  | { readonly winner: V; readonly counts: readonly VoteCount<V>[] }
  | { readonly winner: null; readonly reason: string; readonly counts: readonly VoteCount<V>[] };

/**
 * The value with more votes than any other. A plurality is enough: look at `counts` where more than half is
 * wanted.
 *
 * Edge cases: no votes, or a tie for the most votes, give no winner and a reason; the order of votes changes
 * nothing. Source: definition.
 */
export function majorityVote<V extends Value>(votes: readonly V[]): MajorityVote<V> {
  const tally = new Map<V, number>();
  for (const vote of votes) tally.set(vote, (tally.get(vote) ?? 0) + 1);
  const counts = [...tally]
    .map(([value, count]) => ({ value, votes: count }))
    .sort((a, b) => b.votes - a.votes || compareValues(a.value, b.value));
  const [first, second] = counts;
  if (first === undefined) return { winner: null, reason: "There are no votes.", counts };
  if (first.votes === second?.votes) {
    const tied = counts.filter((count) => count.votes === first.votes).map((count) => count.value);
    return { winner: null, reason: `Tied with ${first.votes} each: ${tied.join(", ")}.`, counts };
  }
  return { winner: first.value, counts };
}
