import { majorityOf } from "./majority-of.ts";
import type { Decided } from "./decided.ts";

export type Labelled = { readonly responseId: string; readonly label: boolean };

/** The label that more than half of the votes give each response. `labelOf` is what one vote says of a response; null where it says nothing. */
export function deriveLabels<Vote>(responses: readonly { readonly id: string }[], votes: readonly Vote[], labelOf: (vote: Vote, responseId: string) => boolean | null, minVotes: number): Decided<Labelled> {
  const decided: (Labelled & { readonly agreement: number })[] = [];
  const dropped: ("too-few-votes" | "no-majority")[] = [];
  for (const { id } of responses) {
    const labels = votes.map((vote) => labelOf(vote, id)).filter((label) => label !== null);
    const majority = majorityOf(labels);
    if (labels.length < Math.max(1, minVotes)) dropped.push("too-few-votes");
    else if (!majority) dropped.push("no-majority");
    else decided.push({ responseId: id, label: majority.option, agreement: majority.agreement });
  }
  return { decided, dropped };
}
