import type { Ceiling } from "@laurel/core/datasets/dataset-report";
import { bootstrapEstimates } from "@laurel/statistics/resampling/bootstrap";
import { clusteredStatistic, ratioStatistic } from "@laurel/statistics/resampling/statistic";
import type { Value } from "@laurel/statistics/resampling/unit-patterns";
import { BOOTSTRAP } from "./bootstrap.ts";
import type { TalliedUnits } from "./unit-tally.ts";
import { unitWeights } from "./unit-weights.ts";

const UNDEFINED = { value: null, reason: "No unit has two or more values." } as const;

/**
 * The accuracy against single votes of whoever knows the decided label, the value of more than half of a
 * unit's votes, as a lower and an upper figure. In sample: sum of votes for the label / votes, of units with
 * a label; each vote helped to decide it, so coins seem better than half. Left out: each vote against the
 * label that the others decide, a half where they decide none. Votes for neither (`isNeither`: a tie, both
 * bad) decide nothing and are half right. Intervals are bootstrapped over tasks.
 *
 * Edge cases: one vote a unit, and for the in-sample figure no unit with a label, are undefined with the
 * reason. Source: definition; leave-one-out as in cross-validation (Stone 1974).
 */
export function ceilingOf(tallied: TalliedUnits, isNeither: (value: Value) => boolean): Ceiling {
  const { patterns, unitsOf, taskCounts } = tallied;
  const credit = (vote: Value, label: Value | null) =>
    label === null || isNeither(vote) ? 0.5 : Number(vote === label);
  const labels = patterns.map((values) => labelOf(values, isNeither));
  const inSample = patterns.map((values, pattern) =>
    labels[pattern] === null ? 0 : sumOf(values, (vote) => credit(vote, labels[pattern] ?? null)),
  );
  const leftOut = patterns.map((values) =>
    sumOf(values, (vote, at) => credit(vote, labelOf(values.toSpliced(at, 1), isNeither))),
  );
  const statistics = [
    ratioStatistic(
      inSample,
      patterns.map((values, pattern) => (labels[pattern] === null ? 0 : values.length)),
      "No unit with two or more votes has a majority.",
    ),
    ratioStatistic(
      leftOut,
      patterns.map((values) => values.length),
      "No unit has two or more votes.",
    ),
  ];
  const [ofSample = UNDEFINED, ofOthers = UNDEFINED] = bootstrapEstimates(
    taskCounts,
    statistics.map((statistic) => clusteredStatistic(unitsOf, patterns.length, statistic)),
    BOOTSTRAP,
  );
  const weights = unitWeights(tallied);
  return {
    units: weights.reduce((sum, weight) => sum + weight, 0),
    votes: patterns.reduce((sum, values, pattern) => sum + values.length * (weights[pattern] ?? 0), 0),
    inSample: ofSample,
    leftOut: ofOthers,
  };
}

function labelOf(votes: readonly Value[], isNeither: (value: Value) => boolean): Value | null {
  return (
    votes.find(
      (value) => !isNeither(value) && 2 * votes.filter((vote) => vote === value).length > votes.length,
    ) ?? null
  );
}

function sumOf(votes: readonly Value[], pointsOf: (vote: Value, at: number) => number): number {
  return votes.reduce<number>((sum, vote, at) => sum + pointsOf(vote, at), 0);
}
