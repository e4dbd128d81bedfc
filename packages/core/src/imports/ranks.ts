/** The indices of ranked things in tiers: the lowest rank is the best, equal ranks are a tie. */
export function rankedTiers(
  ranked: readonly { readonly index: number; readonly rank: number }[],
): number[][] {
  const tiers = Map.groupBy(
    ranked.toSorted((a, b) => a.rank - b.rank),
    ({ rank }) => rank,
  );
  return [...tiers.values()].map((tier) => tier.map(({ index }) => index));
}

/** Whether a column's name says that it holds ranks, of which the lowest is the best. */
export const isRankName = (column: string): boolean => /rank/i.test(column);

/**
 * Why a list of ranks names places that nobody has: a response may be missing, or a rank mistyped. Behind
 * equal ranks the next may be the next number (1, 1, 2) or the next place (1, 1, 3). Ranks with fractions, as
 * means of several people have, leave no gaps.
 */
export function rankGap(ranks: readonly number[]): string | undefined {
  if (!ranks.every(Number.isInteger)) return undefined;
  const sorted = ranks.toSorted((one, other) => one - other);
  const [first = 1] = sorted;
  const start = first === 0 ? 0 : 1;
  const isNext = (rank: number, place: number) => {
    const before = sorted[place - 1];
    return before === undefined
      ? rank === start
      : rank === before || rank === before + 1 || rank === start + place;
  };
  const odd = sorted.find((rank, place) => !isNext(rank, place));
  return odd === undefined
    ? undefined
    : `has the ranks ${ranks.join(", ")}, in which nothing stands before ${odd}: give each response its place, from ${start} on without a gap`;
}
