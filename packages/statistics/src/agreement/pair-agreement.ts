import { bootstrapEstimates, type BootstrapOptions } from "../resampling/bootstrap.ts";
import type { Estimate } from "../resampling/estimate.ts";
import { NOTHING_PAIRABLE, unitPatterns } from "../resampling/unit-patterns.ts";
import { alphaStatistic, krippendorffAlpha } from "./krippendorff-alpha.ts";
import { agreementStatistic } from "./raw-agreement.ts";
import { canonicalUnit, mirrorVote } from "./symmetrised-alpha.ts";

/**
 * How strongly a vote prefers the task's first response: 1..k, 0 for a tie, -1..-k if it prefers the second
 * one; or that neither response is acceptable. The first one is that of the task, whatever order was shown.
 */
export type AgreementVote = number | "both-bad";

/** One task with one vote per annotator. */
export type AgreementUnit = {
  readonly taskId: string;
  readonly votes: readonly { readonly annotatorId: string; readonly value: AgreementVote }[];
};

const VOTE_CATEGORIES = ["first", "tie", "second", "both-bad"] as const;

export type VoteCategory = (typeof VOTE_CATEGORIES)[number];

/** How far annotators agree, with the counts that a reader needs to judge the figures. */
export type AgreementSummary = {
  /** Tasks handed in, and votes on them. */
  readonly units: number;
  readonly votes: number;
  /** Tasks with two or more votes, and the votes on them: what the direction measures rest on. */
  readonly pairableUnits: number;
  readonly pairableVotes: number;
  /** The same for the ordinal measure, which leaves out both-bad: that many of the pairable votes. */
  readonly ordinalUnits: number;
  readonly ordinalVotes: number;
  readonly bothBadVotes: number;
  /**
   * The pairable votes by what they say; a share is null when there are none. Which response is called the
   * first has no meaning.
   */
  readonly categoryShares: readonly {
    readonly category: VoteCategory;
    readonly votes: number;
    readonly share: number | null;
  }[];
  /** These three look at the direction only: first, tie, second, both-bad. */
  readonly rawAgreement: Estimate;
  readonly symmetrisedNominalAlpha: Estimate;
  readonly nominalAlpha: Estimate;
  /** This one looks at the signed strengths. */
  readonly symmetrisedOrdinalAlpha: Estimate;
};

/**
 * Agreement on pairs of responses, by four measures, each with a 95 % interval from seeded resamples of
 * tasks: raw agreement and symmetrised nominal alpha of the direction, for which a difference in strength is
 * no disagreement; plain nominal alpha, for comparison; and symmetrised ordinal alpha of the signed
 * strengths, among which both-bad has no place, so that it is left out and counted.
 *
 * The order of tasks and of annotators changes nothing. Swapping which response is called the first, in any
 * tasks, changes only the plain alpha and the shares of first and second. Edge cases: tasks with fewer than
 * two votes are counted and otherwise left out; where no task is left, as with one annotator, the measures
 * are null with a reason; a repeated task or annotator gives a RangeError. Source: Krippendorff 2011;
 * `symmetrisedAlpha`; `agreementStatistic`.
 */
export function summariseAgreement(
  units: readonly AgreementUnit[],
  options: BootstrapOptions = {},
): AgreementSummary {
  assertAgreementUnits(units);
  const votes = units.map((unit) => unit.votes.map((vote) => vote.value));
  const pairable = votes.filter((values) => values.length >= 2);
  const graded = pairable.map((values) => values.filter((value) => value !== "both-bad"));
  const ordinal = graded.filter((values) => values.length >= 2);

  const { patterns, unitCounts } = unitPatterns(pairable.map((values) => canonicalUnit(values)));
  const directions = patterns.map((values) => values.map(direction));
  const strengths = patterns.map((values) => values.filter((value) => value !== "both-bad"));
  const [
    rawAgreement = NOTHING_PAIRABLE,
    symmetrisedNominalAlpha = NOTHING_PAIRABLE,
    symmetrisedOrdinalAlpha = NOTHING_PAIRABLE,
  ] = bootstrapEstimates(
    unitCounts,
    [
      agreementStatistic(directions),
      alphaStatistic(directions, { level: "nominal", mirror: mirrorVote }),
      alphaStatistic(strengths, { level: "ordinal", mirror: mirrorVote }),
    ],
    options,
  );

  return {
    units: units.length,
    votes: votes.flat().length,
    pairableUnits: pairable.length,
    pairableVotes: pairable.flat().length,
    ordinalUnits: ordinal.length,
    ordinalVotes: ordinal.flat().length,
    bothBadVotes: pairable.flat().length - graded.flat().length,
    categoryShares: categoryShares(pairable.flat()),
    rawAgreement,
    symmetrisedNominalAlpha,
    nominalAlpha: krippendorffAlpha(
      pairable.map((values) => values.map(direction)),
      { ...options, level: "nominal" },
    ),
    symmetrisedOrdinalAlpha,
  };
}

function direction(vote: AgreementVote): AgreementVote {
  return vote === "both-bad" ? vote : Math.sign(vote);
}

/** What a vote says, without its strength. */
function voteCategory(vote: AgreementVote): VoteCategory {
  if (vote === "both-bad") return vote;
  return vote > 0 ? "first" : vote < 0 ? "second" : "tie";
}

function categoryShares(votes: readonly AgreementVote[]): AgreementSummary["categoryShares"] {
  return VOTE_CATEGORIES.map((category) => {
    const count = votes.filter((vote) => voteCategory(vote) === category).length;
    return { category, votes: count, share: votes.length === 0 ? null : count / votes.length };
  });
}

/**
 * Throws a RangeError when a task comes twice, an annotator votes twice on a task, or a vote is neither a
 * finite number nor "both-bad".
 */
function assertAgreementUnits(units: readonly AgreementUnit[]): void {
  const tasks = new Set<string>();
  for (const { taskId, votes } of units) {
    if (tasks.has(taskId)) {
      throw new RangeError(`Task ${taskId} came twice: give all of its votes in one unit.`);
    }
    tasks.add(taskId);
    const annotators = new Set<string>();
    for (const { annotatorId, value } of votes) {
      if (annotators.has(annotatorId)) {
        throw new RangeError(
          `Annotator ${annotatorId} has two votes on task ${taskId}: give one of them only.`,
        );
      }
      annotators.add(annotatorId);
      if (value !== "both-bad" && !Number.isFinite(value)) {
        throw new RangeError(
          `The vote of ${annotatorId} on task ${taskId} is ${value}: give a finite number or "both-bad".`,
        );
      }
    }
  }
}
