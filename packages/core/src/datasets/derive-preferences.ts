import type { DatasetSpec } from "./dataset-spec.ts";
import type { DropReason } from "./drop-reason.ts";
import type { JudgedTask } from "./judged-task.ts";
import { pairVote, type PairVote } from "./pair-vote.ts";

/** `strength` is the mean strength (1 to 3) of the votes for the chosen response that gave one; null when none did, or for a tie. */
export type Preference = {
  readonly chosenId: string;
  readonly rejectedId: string;
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly strength: number | null;
};

export type DerivedPreferences = { readonly preferences: readonly Preference[]; readonly dropped: readonly DropReason[] };

type Rules = Pick<DatasetSpec, "minVotes" | "tiePolicy">;
type Vote = { readonly says: PairVote; readonly strength: number | undefined };

/**
 * The preferences that a task's votes amount to, and one reason for each pair that gave none.
 * A pair's outcome is the one of {first, second, tie, both bad} with more than half of the votes that rank both
 * responses; without one, or with fewer than `minVotes` (at least 1) votes, the pair is dropped.
 * A tie follows `tiePolicy`; both bad is never a preference. Fewer than two responses give nothing.
 */
export function derivePreferences(task: JudgedTask, rules: Rules): DerivedPreferences {
  const pairs = task.responses.flatMap((first, index) => task.responses.slice(index + 1).map((second) => [first.id, second.id] as const));
  const outcomes = pairs.map(([first, second]) => judgePair(task, first, second, rules));
  return {
    preferences: outcomes.flatMap((outcome) => (typeof outcome === "string" ? [] : outcome)),
    dropped: outcomes.filter((outcome) => typeof outcome === "string"),
  };
}

function judgePair(task: JudgedTask, first: string, second: string, rules: Rules): readonly Preference[] | DropReason {
  const votes = task.votes.flatMap(({ answer }): Vote[] => {
    const says = pairVote(answer, first, second);
    return says === null ? [] : [{ says, strength: answer.strength }];
  });
  if (votes.length < Math.max(1, rules.minVotes)) return "too-few-votes";
  switch (majorityOf(votes)) {
    case "first":
      return [preference(first, second, votes, "first", "second")];
    case "second":
      return [preference(second, first, votes, "second", "first")];
    case "both-bad":
      return "both-bad";
    case "tie":
      return rules.tiePolicy === "drop" ? "tie" : bothDirections(first, second, votes);
    case null:
      return "no-majority";
  }
}

function majorityOf(votes: readonly Vote[]): PairVote | null {
  const options: PairVote[] = ["first", "second", "tie", "both-bad"];
  return options.find((option) => 2 * count(votes, option) > votes.length) ?? null;
}

function preference(chosenId: string, rejectedId: string, votes: readonly Vote[], chosen: PairVote, rejected: PairVote): Preference {
  const strengths = votes.flatMap((vote) => (vote.says === chosen && vote.strength !== undefined ? [vote.strength] : []));
  const strength = strengths.length === 0 ? null : strengths.reduce((sum, value) => sum + value, 0) / strengths.length;
  return { chosenId, rejectedId, votesFor: count(votes, chosen), votesAgainst: count(votes, rejected), strength };
}

function bothDirections(first: string, second: string, votes: readonly Vote[]): Preference[] {
  return [
    { ...preference(first, second, votes, "first", "second"), strength: null },
    { ...preference(second, first, votes, "second", "first"), strength: null },
  ];
}

function count(votes: readonly Vote[], option: PairVote): number {
  return votes.filter((vote) => vote.says === option).length;
}
