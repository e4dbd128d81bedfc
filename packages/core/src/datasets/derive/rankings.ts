import type { PairPolicy } from "../dataset-policies.ts";
import type { DropReason } from "../drop-reasons.ts";
import { type Decided, leastPosterior, optionPosteriors } from "./decisions.ts";
import { pairOptions, pairVote, type Preference, type RankedTask } from "./preferences.ts";

export type Ranking = { readonly tiers: readonly (readonly string[])[] };

/**
 * Combines rankings into one by the mean place of each response (Borda's count), over the votes that place
 * all of them; responses in one tier share the mean of its places, and equal means become one tier.
 * `agreement` is the mean, over the pairs that the result orders, of the share of votes that order them so.
 * `posterior` is that of the least probable of these pairs. If all responses share one tier, the task is a
 * tie, or "both bad" if most votes drew their line above every response.
 */
export function deriveRanking({ responses, votes }: RankedTask, minVotes: number): Decided<Ranking> {
  const ids = responses.map(({ id }) => id);
  const counted = votes.filter(
    ({ answer: { tiers, partial } }) =>
      partial === undefined && ids.every((id) => tiers.some((tier) => tier.includes(id))),
  );
  const complete = counted.map(({ answer }) => answer);
  if (ids.length < 2 || complete.length < Math.max(1, minVotes)) return open("too-few-votes");
  // Twice the sum of places is a whole number, so that equal means compare as equal.
  const places = new Map(
    ids.map((id) => [id, complete.reduce((sum, { tiers }) => sum + twicePlace(tiers, id), 0)]),
  );
  const tiers = [...Map.groupBy(ids, (id) => places.get(id) ?? 0)]
    .toSorted(([one], [other]) => one - other)
    .map(([, tier]) => tier);
  if (tiers.length === 1)
    return open(2 * complete.filter(({ cut }) => cut === 0).length > complete.length ? "both-bad" : "tie");
  const ordered = tiers.flatMap((tier, index) =>
    tier.flatMap((better) =>
      tiers.slice(index + 1).flatMap((below) => below.map((worse) => [better, worse] as const)),
    ),
  );
  const saySo = ordered.reduce(
    (sum, [better, worse]) =>
      sum + complete.filter((answer) => pairVote(answer, better, worse) === "first").length,
    0,
  );
  const posterior = leastPosterior(ordered.map(([better, worse]) => posteriorOf(counted, better, worse)));
  return {
    decided: [{ tiers, agreement: saySo / (ordered.length * complete.length), posterior }],
    dropped: [],
  };
}

function posteriorOf(votes: RankedTask["votes"], better: string, worse: string): number | null {
  const says = votes.flatMap(({ answer, accuracy }) => {
    const option = pairVote(answer, better, worse);
    return option === null ? [] : [{ option, accuracy }];
  });
  return (
    optionPosteriors(
      says,
      pairOptions(
        votes,
        says.map(({ option }) => option),
      ),
    )?.[0] ?? null
  );
}

function open(reason: DropReason): Decided<Ranking> {
  return { decided: [], dropped: [reason] };
}

function twicePlace(tiers: readonly (readonly string[])[], id: string): number {
  const index = tiers.findIndex((tier) => tier.includes(id));
  const above = tiers.slice(0, index).reduce((sum, tier) => sum + tier.length, 0);
  return 2 * above + (tiers[index]?.length ?? 0) - 1;
}

/**
 * Whether the policy wants a pair of a ranking: any, those of neighbouring tiers, or those of the first and
 * the last tier.
 */
export function expandsTo(
  expansion: PairPolicy["expansion"],
  ranking: Ranking,
  { chosenId, rejectedId }: Preference,
): boolean {
  if (expansion === "all") return true;
  const [chosen, rejected] = [chosenId, rejectedId].map((id) =>
    ranking.tiers.findIndex((tier) => tier.includes(id)),
  );
  if (chosen === undefined || rejected === undefined) return false;
  return expansion === "adjacent"
    ? Math.abs(rejected - chosen) <= 1
    : Math.min(chosen, rejected) === 0 && Math.max(chosen, rejected) === ranking.tiers.length - 1;
}
