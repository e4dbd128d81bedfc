import type { RatingAnswer } from "../../questions/kinds/rating/rating-answer.ts";
import type { DropReason } from "../drop-reason.ts";
import type { TaskVote } from "../judged-task.ts";
import type { PairPolicy } from "../pair-policy.ts";
import type { Decided } from "./decided.ts";
import type { Preference } from "./derive-preferences.ts";
import { ratedScore } from "./rated-score.ts";
import { tieOutcome } from "./tie-outcome.ts";
import { votesOnOneScale } from "./votes-on-one-scale.ts";

/**
 * `strength` is the gap in points; `probability` is the share of those who rated both that put the chosen one
 * higher, equal ratings counting half.
 */
export type RatedPreference = Preference & { readonly probability: number };

type RatedTask = {
  readonly responses: readonly { readonly id: string }[];
  readonly votes: readonly TaskVote<RatingAnswer>[];
};
type Rules = Pick<PairPolicy, "ties" | "ratings"> & { readonly minVotes: number };

/** Means of thirds and sevenths: what is one point must be one point. */
const DECIMALS = 9;

/**
 * The preferences that ratings amount to. Of two responses, the gap is the mean over the annotators who rated
 * both of (rating of the one − rating of the other), by the aspect, or by the mean of the aspects that the
 * annotator rated of both; with whole votes that is the difference of the responses' means. From `minGap`
 * points it is a preference, whose `agreement` is the share of these annotators who put the chosen one
 * strictly higher; below, it is a tie, with the share of those whose own gap is below too.
 *
 * Edge cases: fewer than `minVotes` (at least 1) who rated both drop the pair; of votes on several scales,
 * see `votesOnOneScale`.
 */
export function deriveRatedPreferences(
  { responses, votes }: RatedTask,
  rules: Rules,
): Decided<RatedPreference> {
  const answers = (votesOnOneScale(votes)?.votes ?? []).map(({ answer }) => answer);
  const pairs = responses.flatMap((first, index) =>
    responses.slice(index + 1).map((second) => [first.id, second.id] as const),
  );
  const outcomes = pairs.map(([first, second]) => judgePair(answers, first, second, rules));
  return {
    decided: outcomes.flatMap((outcome) => (typeof outcome === "string" ? [] : outcome)),
    dropped: outcomes.filter((outcome) => typeof outcome === "string"),
  };
}

function judgePair(
  answers: readonly RatingAnswer[],
  first: string,
  second: string,
  { minVotes, ties, ratings: { aspect, minGap } }: Rules,
): Decided<RatedPreference>["decided"] | DropReason {
  const gaps = answers.flatMap((answer) => gapOf(answer, first, second, aspect) ?? []);
  if (gaps.length < Math.max(1, minVotes)) return "too-few-votes";
  const gap = Number((gaps.reduce((sum, value) => sum + value, 0) / gaps.length).toFixed(DECIMALS));
  if (Math.abs(gap) < minGap) {
    const outcome = tieOutcome(ties, first, second, {
      agreement: share(gaps, (value) => Math.abs(value) < minGap),
      posterior: null,
    });
    return typeof outcome === "string" ? outcome : outcome.map((one) => ({ ...one, probability: 0.5 }));
  }
  const [chosenId, rejectedId] = gap > 0 ? [first, second] : [second, first];
  const higher = share(gaps, (value) => value * gap > 0);
  return [
    {
      chosenId,
      rejectedId,
      strength: Math.abs(gap),
      agreement: higher,
      posterior: null,
      probability: higher + share(gaps, (value) => value === 0) / 2,
    },
  ];
}

function gapOf(answer: RatingAnswer, first: string, second: string, aspect: string | null): number | null {
  const rated = (id: string): string[] =>
    Object.entries(answer.ratings[id] ?? {}).flatMap(([name, rating]) =>
      rating !== null && (aspect === null || name === aspect) ? [name] : [],
    );
  const ofSecond = new Set(rated(second));
  const both = rated(first).filter((name) => ofSecond.has(name));
  const [one, other] = [ratedScore(answer, first, both), ratedScore(answer, second, both)];
  return one === null || other === null ? null : Number((one - other).toFixed(DECIMALS));
}

function share(values: readonly number[], is: (value: number) => boolean): number {
  return values.filter(is).length / values.length;
}
