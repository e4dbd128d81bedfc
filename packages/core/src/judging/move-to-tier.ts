type Tiers = readonly (readonly string[])[];

/**
 * Into an existing tier, as a tie with what is there; or as a tier of its own before tier `before` (after the
 * last: their number).
 */
export type TierTarget = { readonly tier: number } | { readonly before: number };

/**
 * Places a response in a ranking, or moves it there; tiers that it leaves empty are gone. Tiers are counted
 * as they stand before the move.
 */
export function moveToTier(tiers: Tiers, id: string, target: TierTarget): string[][] {
  const marked = tiers.map((tier) => tier.filter((each) => each !== id));
  const moved =
    "tier" in target
      ? marked.map((tier, index) => (index === target.tier ? [...tier, id] : tier))
      : [...marked.slice(0, target.before), [id], ...marked.slice(target.before)];
  return moved.filter((tier) => tier.length > 0).map((tier) => [...tier]);
}
