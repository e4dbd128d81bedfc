import type { RankingAnswer } from "../../questions/kinds/ranking/ranking-answer.ts";
import type { DropReason } from "../drop-reason.ts";
import type { TaskVote } from "../judged-task.ts";
import type { PairPolicy } from "../pair-policy.ts";
import { decide } from "./decide.ts";
import type { Decided } from "./decided.ts";
import { pairOptions } from "./pair-options.ts";
import { pairStrength } from "./pair-strength.ts";
import { pairVote } from "./pair-vote.ts";
import { tieOutcome } from "./tie-outcome.ts";
import type { VoteRules } from "./vote-rules.ts";

/**
 * `strength` is the mean strength of the votes for the chosen response that gave one; null when none did, or
 * for a tie. `tied` marks the one outcome of a tie that is no preference, whichever response it calls the
 * chosen one.
 */
export type Preference = {
  readonly chosenId: string;
  readonly rejectedId: string;
  readonly strength: number | null;
  readonly tied?: true;
};

export type RankedTask = {
  readonly responses: readonly { readonly id: string }[];
  readonly votes: readonly (Pick<TaskVote<RankingAnswer>, "answer"> &
    Partial<Pick<TaskVote, "question" | "accuracy">>)[];
};

type Rules = Pick<PairPolicy, "ties"> & VoteRules;
type Outcome = Decided<Preference>["decided"][number];

/**
 * The preferences that a task's votes amount to, and one reason for each pair that gave none. A pair's
 * outcome is the one of {first, second, tie, both bad} that the votes which rank both responses decide;
 * without one, or with fewer than `minVotes` (at least 1) votes, the pair is dropped. A tie follows `ties`
 * (see `tieOutcome`); both bad is never a preference. Fewer than two responses give nothing.
 */
export function derivePreferences(task: RankedTask, rules: Rules): Decided<Preference> {
  const pairs = task.responses.flatMap((first, index) =>
    task.responses.slice(index + 1).map((second) => [first.id, second.id] as const),
  );
  const outcomes = pairs.map(([first, second]) => judgePair(task, first, second, rules));
  return {
    decided: outcomes.flatMap((outcome) => (typeof outcome === "string" ? [] : outcome)),
    dropped: outcomes.filter((outcome) => typeof outcome === "string"),
  };
}

function judgePair(
  { votes }: RankedTask,
  first: string,
  second: string,
  rules: Rules,
): readonly Outcome[] | DropReason {
  const said = votes.flatMap((vote) => {
    const option = pairVote(vote.answer, first, second);
    return option === null ? [] : [{ vote, option, accuracy: vote.accuracy }];
  });
  if (said.length < Math.max(1, rules.minVotes)) return "too-few-votes";
  const decision = decide(
    said,
    pairOptions(
      said.map(({ vote }) => vote),
      said.map((say) => say.option),
    ),
    rules.aggregation,
  );
  if (!decision) return "no-majority";
  const { option, ...how } = decision;
  if (option === "both-bad") return "both-bad";
  if (option === "tie") return tieOutcome(rules.ties, first, second, how);
  const [chosenId, rejectedId] = option === "first" ? [first, second] : [second, first];
  const strengths = votes
    .filter(({ answer }) => pairVote(answer, chosenId, rejectedId) === "first")
    .flatMap(({ answer }) => pairStrength(answer, chosenId, rejectedId) ?? []);
  return [
    {
      chosenId,
      rejectedId,
      ...how,
      strength:
        strengths.length === 0 ? null : strengths.reduce((sum, value) => sum + value, 0) / strengths.length,
    },
  ];
}
