import type { RankingAnswer } from "../../questions/kinds/ranking-schemas.ts";
import type { PairPolicy } from "../dataset-policies.ts";
import type { DropReason } from "../drop-reasons.ts";
import type { TaskVote } from "../judged-task.ts";
import { decide, type Decided, leastPosterior, type VoteRules } from "./decisions.ts";
import { pairOptions, pairStrength, pairVote } from "./pair-votes.ts";

/**
 * `strength` is the mean strength of the votes for the chosen response that gave one; null when none did, or
 * for a tie. `tied` marks a tie that became one preference, in which it means nothing which response is
 * called the chosen one.
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
 * The preferences that a task's votes decide, and one reason for each pair that gave none. The votes that
 * rank both responses of a pair decide among first, second, tie and both bad; a pair without a decision, or
 * with fewer than `minVotes` (at least 1) such votes, is dropped. A tie follows `ties` (see `tieOutcome`),
 * and both bad is never a preference. Fewer than two responses give nothing.
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

type How = { readonly agreement: number; readonly posterior: number | null };
type TieOutcome = How & {
  readonly chosenId: string;
  readonly rejectedId: string;
  readonly strength: null;
  readonly tied?: true;
};

/**
 * What becomes of two responses that are called equal: nothing, with "tie" as the reason; one outcome in each
 * direction; or one that is marked as a tie.
 */
export function tieOutcome(
  ties: PairPolicy["ties"],
  first: string,
  second: string,
  how: How,
): "tie" | TieOutcome[] {
  if (ties === "drop") return "tie";
  const outcome = { chosenId: first, rejectedId: second, ...how, strength: null };
  return ties === "both-directions"
    ? [outcome, { ...outcome, chosenId: second, rejectedId: first }]
    : [{ ...outcome, tied: true }];
}

export type Best = { readonly responseId: string };

/**
 * The response that the votes prefer to every other (the Condorcet winner), for demonstrations. `agreement`
 * and `posterior` are the least of those of its pairs. Where no response wins all its pairs, the reason is
 * the one for which the first undecided pair was dropped.
 */
export function deriveBest(task: RankedTask, rules: VoteRules): Decided<Best> {
  const { decided, dropped } = derivePreferences(task, { ...rules, ties: "drop" });
  const [winner] = task.responses.filter(
    ({ id }) =>
      task.responses.length > 1 &&
      decided.filter(({ chosenId }) => chosenId === id).length === task.responses.length - 1,
  );
  if (!winner)
    return {
      decided: [],
      dropped: [dropped[0] ?? (task.responses.length < 2 ? "too-few-votes" : "no-majority")],
    };
  const won = decided.filter(({ chosenId }) => chosenId === winner.id);
  return {
    decided: [
      {
        responseId: winner.id,
        agreement: Math.min(...won.map(({ agreement }) => agreement)),
        posterior: leastPosterior(won.map(({ posterior }) => posterior)),
      },
    ],
    dropped: [],
  };
}
