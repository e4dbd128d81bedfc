import type { PairPolicy } from "../pair-policy.ts";
import type { Decided } from "./decided.ts";
import type { Preference } from "./derive-preferences.ts";

type Outcome = Decided<Preference>["decided"][number];

/** What becomes of two responses that are called equal: nothing, for the reason that they tie; one outcome in each direction; or one that is marked as a tie. */
export function tieOutcome(ties: PairPolicy["ties"], first: string, second: string, how: Pick<Outcome, "agreement" | "posterior">): "tie" | Outcome[] {
  if (ties === "drop") return "tie";
  const outcome = { chosenId: first, rejectedId: second, ...how, strength: null };
  return ties === "both-directions" ? [outcome, { ...outcome, chosenId: second, rejectedId: first }] : [{ ...outcome, tied: true }];
}
