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
