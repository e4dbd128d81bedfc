import type { RatingAnswer } from "../../questions/kinds/rating-schemas.ts";
import type { PairPolicy } from "../dataset-policies.ts";
import type { DropReason } from "../drop-reasons.ts";
import type { TaskVote } from "../judged-task.ts";
import type { Decided } from "./decisions.ts";
import { type Preference, tieOutcome } from "./preferences.ts";
import type { Ranking } from "./rankings.ts";

export type Ratings = {
  readonly points: number;
  readonly ratings: ReadonlyMap<string, Readonly<Record<string, number | null>>>;
};

type RatedTask = {
  readonly responses: readonly { readonly id: string }[];
  readonly votes: readonly TaskVote<RatingAnswer>[];
};

/**
 * The mean rating of each response by each aspect; null where everybody said that the aspect does not apply.
 * If the votes are on several scales, those that `votesOnOneScale` chooses count. Responses that fewer than
 * `minVotes` rated are left out.
 */
export function deriveRatings({ responses, votes }: RatedTask, minVotes: number): Decided<Ratings> {
  const scale = votesOnOneScale(votes);
  const rated = responses.flatMap(({ id }) => {
    const given = (scale?.votes ?? [])
      .map(({ answer }) => answer.ratings[id])
      .filter((ratings) => ratings !== undefined);
    return given.length < Math.max(1, minVotes) ? [] : [[id, meansOf(given)] as const];
  });
  const ratings = new Map(rated);
  const dropped = responses.filter(({ id }) => !ratings.has(id)).map(() => "too-few-votes" as const);
  return {
    decided:
      scale && ratings.size > 0 ? [{ points: scale.points, ratings, agreement: 1, posterior: null }] : [],
    dropped,
  };
}

function meansOf(given: readonly Readonly<Record<string, number | null>>[]): Record<string, number | null> {
  const aspects = [...new Set(given.flatMap((ratings) => Object.keys(ratings)))].sort();
  return Object.fromEntries(
    aspects.map((aspect) => [
      aspect,
      mean(given.map((ratings) => ratings[aspect]).filter((rating) => typeof rating === "number")),
    ]),
  );
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * `strength` is the gap in points. `probability` is the share of annotators that rated the chosen response
 * higher, among those who rated both; equal ratings count half.
 */
export type RatedPreference = Preference & { readonly probability: number };

type Rules = Pick<PairPolicy, "ties" | "ratings"> & { readonly minVotes: number };

/** Gaps are rounded to this many decimals: a gap of one point must be 1 even where thirds were averaged. */
const DECIMALS = 9;

/**
 * The preferences that ratings decide. The gap of two responses is the mean, over the annotators who rated
 * both, of (rating of one − rating of the other): by one aspect, or by the mean of the aspects that the
 * annotator rated of both. Where everybody rated both, that is the difference of the responses' means. A gap
 * of `minGap` points or more is a preference, and its `agreement` is the share of these annotators who rated
 * the chosen response strictly higher. A smaller one is a tie, and its `agreement` is the share whose own gap
 * is smaller too.
 *
 * Edge cases: a pair that fewer than `minVotes` (at least 1) rated is dropped; for votes on several scales
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

/**
 * The responses ranked by their mean ratings, of one aspect or of all (null); equal means share a tier.
 * Responses that nobody rated are in no tier.
 */
export function ratedRanking(
  responses: readonly { readonly id: string }[],
  votes: readonly TaskVote<RatingAnswer>[],
  aspect: string | null,
): Ranking {
  const answers = (votesOnOneScale(votes)?.votes ?? []).map(({ answer }) => answer);
  const means = responses.flatMap(({ id }) => {
    const scores = answers.flatMap(
      (answer) =>
        ratedScore(answer, id, aspect === null ? Object.keys(answer.ratings[id] ?? {}) : [aspect]) ?? [],
    );
    return scores.length === 0
      ? []
      : [
          {
            id,
            mean: Number((scores.reduce((sum, score) => sum + score, 0) / scores.length).toFixed(DECIMALS)),
          },
        ];
  });
  return {
    tiers: [...Map.groupBy(means, ({ mean }) => mean)]
      .toSorted(([one], [other]) => other - one)
      .map(([, tier]) => tier.map(({ id }) => id)),
  };
}

/**
 * The mean of an annotator's ratings of a response by these aspects, without those that don't apply; null
 * where none is left.
 */
function ratedScore(
  { ratings }: RatingAnswer,
  responseId: string,
  aspects: readonly string[],
): number | null {
  const given = aspects.flatMap((aspect) => ratings[responseId]?.[aspect] ?? []);
  return given.length === 0 ? null : given.reduce((sum, rating) => sum + rating, 0) / given.length;
}

type ScaleVotes = { readonly points: number; readonly votes: readonly TaskVote<RatingAnswer>[] };

/**
 * The votes on the scale that most votes were given on (the longest of several such scales), since votes on
 * scales of different lengths can't be averaged; null where there are no votes.
 */
function votesOnOneScale(votes: readonly TaskVote<RatingAnswer>[]): ScaleVotes | null {
  const byPoints = [
    ...Map.groupBy(votes, ({ question }) => (question.kind === "rating" ? question.points : 0)),
  ];
  const [scale] = byPoints.toSorted(
    ([points, one], [otherPoints, other]) => other.length - one.length || otherPoints - points,
  );
  return scale ? { points: scale[0], votes: scale[1] } : null;
}
