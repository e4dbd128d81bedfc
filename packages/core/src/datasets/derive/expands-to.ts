import type { PairPolicy } from "../pair-policy.ts";
import type { Preference } from "./derive-preferences.ts";
import type { Ranking } from "./derive-ranking.ts";

/**
 * Whether a pair is one that the policy asks of a ranking: any, of neighbouring tiers, or of the first and
 * the last. Without a ranking every pair is.
 */
export function expandsTo(
  expansion: PairPolicy["expansion"],
  ranking: Ranking | undefined,
  { chosenId, rejectedId }: Preference,
): boolean {
  if (expansion === "all" || !ranking) return true;
  const [chosen, rejected] = [chosenId, rejectedId].map((id) =>
    ranking.tiers.findIndex((tier) => tier.includes(id)),
  );
  if (chosen === undefined || rejected === undefined) return false;
  return expansion === "adjacent"
    ? Math.abs(rejected - chosen) <= 1
    : Math.min(chosen, rejected) === 0 && Math.max(chosen, rejected) === ranking.tiers.length - 1;
}
