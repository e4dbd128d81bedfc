import type { PairPolicy } from "../pair-policy.ts";

type How = { readonly agreement: number; readonly posterior: number | null };
type Outcome = How & {
  readonly chosenId: string;
  readonly rejectedId: string;
  readonly strength: null;
  readonly tied?: true;
};

/**
 * What becomes of two responses that are called equal: nothing, for the reason that they tie; one outcome in
 * each direction; or one that is marked as a tie.
 */
export function tieOutcome(
  ties: PairPolicy["ties"],
  first: string,
  second: string,
  how: How,
): "tie" | Outcome[] {
  if (ties === "drop") return "tie";
  const outcome = { chosenId: first, rejectedId: second, ...how, strength: null };
  return ties === "both-directions"
    ? [outcome, { ...outcome, chosenId: second, rejectedId: first }]
    : [{ ...outcome, tied: true }];
}
