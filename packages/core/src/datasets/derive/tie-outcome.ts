import type { PairPolicy } from "../pair-policy.ts";

type Outcome = { readonly chosenId: string; readonly rejectedId: string; readonly agreement: number; readonly strength: null; readonly tied?: true };

/** What becomes of two responses that are called equal: nothing, for the reason that they tie; one outcome in each direction; or one that is marked as a tie. */
export function tieOutcome(ties: PairPolicy["ties"], first: string, second: string, agreement: number): "tie" | Outcome[] {
  if (ties === "drop") return "tie";
  const outcome = { chosenId: first, rejectedId: second, agreement, strength: null };
  return ties === "both-directions" ? [outcome, { ...outcome, chosenId: second, rejectedId: first }] : [{ ...outcome, tied: true }];
}
