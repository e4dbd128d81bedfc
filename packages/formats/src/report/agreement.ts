import type { Agreement, Ceiling } from "@laurel/core/datasets/dataset-report";
import { alphaStatistic } from "@laurel/statistics/agreement/krippendorff-alpha";
import { agreementStatistic } from "@laurel/statistics/agreement/raw-agreement";
import { mirrorVote } from "@laurel/statistics/agreement/symmetrised-alpha";
import { bootstrapEstimates } from "@laurel/statistics/resampling/bootstrap";
import { clusteredStatistic, ratioStatistic } from "@laurel/statistics/resampling/statistic";
import { compareValues, NOTHING_PAIRABLE, type Value } from "@laurel/statistics/resampling/unit-patterns";
import { BOOTSTRAP } from "./method.ts";
import { type TalliedUnits, unitWeights } from "./unit-tally.ts";

type Scale = Pick<Agreement, "level" | "symmetrised">;

const SCALES: Readonly<Record<Agreement["measure"], Scale>> = {
  direction: { level: "nominal", symmetrised: true },
  strength: { level: "ordinal", symmetrised: true },
  label: { level: "nominal", symmetrised: false },
  rating: { level: "ordinal", symmetrised: false },
  step: { level: "ordinal", symmetrised: false },
};

/**
 * Raw agreement and Krippendorff's alpha of one measure, symmetrised where its votes are about two responses,
 * with 95 % intervals from resamples of tasks: all units of a task are drawn together.
 *
 * Edge cases: no unit with two votes, or one value in use, is undefined with the reason.
 * Source: `agreementStatistic`, `alphaStatistic`, `clusteredStatistic`.
 */
export function agreementOf(
  measure: Agreement["measure"],
  aspect: string | null,
  tallied: TalliedUnits,
): Agreement {
  const { patterns, unitsOf, taskCounts } = tallied;
  const { level, symmetrised } = SCALES[measure];
  const statistics = [
    agreementStatistic(patterns),
    alphaStatistic(patterns, symmetrised ? { level, mirror: mirrorVote } : { level }),
  ];
  const [raw = NOTHING_PAIRABLE, alpha = NOTHING_PAIRABLE] = bootstrapEstimates(
    taskCounts,
    statistics.map((statistic) => clusteredStatistic(unitsOf, patterns.length, statistic)),
    BOOTSTRAP,
  );
  const weights = unitWeights(tallied);
  return {
    measure,
    aspect,
    tasks: taskCounts.reduce((sum, count) => sum + count, 0),
    units: weights.reduce((sum, weight) => sum + weight, 0),
    votes: patterns.reduce((sum, values, pattern) => sum + values.length * (weights[pattern] ?? 0), 0),
    values: valuesOf(patterns, weights, symmetrised),
    raw,
    alpha,
    level,
    symmetrised,
  };
}

function valuesOf(
  patterns: TalliedUnits["patterns"],
  weights: Float64Array,
  symmetrised: boolean,
): Agreement["values"] {
  const votes = new Map<Value, number>();
  patterns.forEach((values, pattern) => {
    for (const value of values) {
      const named = symmetrised && typeof value === "number" ? Math.abs(value) : value;
      votes.set(named, (votes.get(named) ?? 0) + (weights[pattern] ?? 0));
    }
  });
  return [...votes]
    .sort(([a], [b]) => compareValues(a, b))
    .map(([value, count]) => ({ value: String(value), votes: count }));
}

/**
 * The ceiling of accuracy against single votes, as a lower and an upper figure: how often somebody is right
 * who knows the decided label, which is the value of more than half of a unit's votes. In sample: sum of
 * votes for the label / votes, over units with a label. Each vote helped to decide the label, so even coins
 * seem better than half. Left out: each vote is compared with the label that the other votes decide, and
 * counts half if they decide no label. Votes for neither (`isNeither`: a tie, both bad) decide nothing and
 * are half right. Intervals are bootstrapped over tasks.
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
  const [ofSample = NOTHING_PAIRABLE, ofOthers = NOTHING_PAIRABLE] = bootstrapEstimates(
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
