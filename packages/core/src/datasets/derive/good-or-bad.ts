import type { RankingAnswer } from "../../questions/kinds/ranking-schemas.ts";
import { decide, type Decided, type VoteRules } from "./decisions.ts";

export type Labeled = { readonly responseId: string; readonly label: boolean };

/**
 * The label that the votes decide for each response. `labelOf` tells what one vote says of a response, or
 * null where it says nothing.
 */
export function deriveLabels<Vote extends { readonly accuracy?: number | undefined }>(
  responses: readonly { readonly id: string }[],
  votes: readonly Vote[],
  labelOf: (vote: Vote, responseId: string) => boolean | null,
  { minVotes, aggregation }: VoteRules,
): Decided<Labeled> {
  const decided: Decided<Labeled>["decided"][number][] = [];
  const dropped: ("too-few-votes" | "no-majority")[] = [];
  for (const { id } of responses) {
    const says = votes.flatMap((vote) => {
      const option = labelOf(vote, id);
      return option === null ? [] : [{ option, accuracy: vote.accuracy }];
    });
    const decision = decide(says, [true, false], aggregation);
    if (says.length < Math.max(1, minVotes)) dropped.push("too-few-votes");
    else if (!decision) dropped.push("no-majority");
    else
      decided.push({
        responseId: id,
        label: decision.option,
        agreement: decision.agreement,
        posterior: decision.posterior,
      });
  }
  return { decided, dropped };
}

/**
 * Whether a ranking puts a response above its line "acceptable". Null where it draws no line or doesn't place
 * the response: being better than another response does not make it acceptable.
 */
export function acceptableByCut({ tiers, cut }: RankingAnswer, responseId: string): boolean | null {
  const tier = tiers.findIndex((ids) => ids.includes(responseId));
  return cut === undefined || tier === -1 ? null : tier < cut;
}
