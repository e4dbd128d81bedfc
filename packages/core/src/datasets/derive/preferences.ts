import type { RankingAnswer } from "../../questions/kinds/ranking-schemas.ts";
import type { PairPolicy } from "../dataset-policies.ts";
import type { DropReason } from "../drop-reasons.ts";
import type { TaskVote } from "../judged-task.ts";
import { decide, type Decided, leastPosterior, type VoteRules } from "./decisions.ts";

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

type PairVote = "first" | "second" | "tie" | "both-bad";

/**
 * What one ranking says about two responses; null when it does not rank both, or left both unplaced between
 * the best and the worst.
 */
export function pairVote(answer: RankingAnswer, firstId: string, secondId: string): PairVote | null {
  const first = answer.tiers.findIndex((tier) => tier.includes(firstId));
  const second = answer.tiers.findIndex((tier) => tier.includes(secondId));
  if (first === -1 || second === -1) return null;
  if (first !== second) return first < second ? "first" : "second";
  if (answer.partial && first === 1) return null;
  return answer.cut !== undefined && first >= answer.cut ? "both-bad" : "tie";
}

/**
 * What votes on two responses could have said: that either is better, and anything else that some of them
 * were allowed to say or did say.
 */
export function pairOptions(votes: RankedTask["votes"], said: readonly PairVote[]): PairVote[] {
  const more = votes.flatMap(({ question, answer }): PairVote[] => {
    if (question?.kind !== "ranking" || question.form === "best-worst") return [];
    const pair = answer.tiers.flat().length === 2;
    const bothBad = pair ? question.allowBothBad : question.allowTie && (question.cut ?? "none") !== "none";
    return [...(question.allowTie ? (["tie"] as const) : []), ...(bothBad ? (["both-bad"] as const) : [])];
  });
  const could = new Set<PairVote>([...more, ...said]);
  return ["first", "second", ...(["tie", "both-bad"] as const).filter((option) => could.has(option))];
}

/**
 * How much better a ranking says that one response is than another: its strength, or the sum of the gaps
 * between their tiers; null where it has neither.
 */
function pairStrength(
  { tiers, strength, gaps }: RankingAnswer,
  betterId: string,
  worseId: string,
): number | null {
  if (!gaps) return strength ?? null;
  const [better, worse] = [betterId, worseId].map((id) => tiers.findIndex((tier) => tier.includes(id)));
  return gaps.slice(better, worse).reduce((sum, gap) => sum + gap, 0);
}

/**
 * The share (0 to 1) of the votes on two responses that prefer the chosen one, a vote for neither (a tie, or
 * both bad) counting half; ½ where nobody ranked both. The shares of the two directions add up to 1.
 */
export function preferenceShare(
  votes: readonly { readonly answer: RankingAnswer }[],
  chosenId: string,
  rejectedId: string,
): number {
  const says = votes.flatMap(({ answer }) => pairVote(answer, chosenId, rejectedId) ?? []);
  if (says.length === 0) return 0.5;
  return (
    says.reduce((sum, vote) => sum + (vote === "first" ? 2 : vote === "second" ? 0 : 1), 0) /
    (2 * says.length)
  );
}

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
