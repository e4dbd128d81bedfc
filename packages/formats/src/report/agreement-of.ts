import type { Agreement } from "@laurel/core/datasets/dataset-report";
import { alphaStatistic } from "@laurel/statistics/agreement/krippendorff-alpha";
import { agreementStatistic } from "@laurel/statistics/agreement/raw-agreement";
import { mirrorVote } from "@laurel/statistics/agreement/symmetrised-alpha";
import { bootstrapEstimates } from "@laurel/statistics/resampling/bootstrap";
import { clusteredStatistic } from "@laurel/statistics/resampling/statistic";
import { compareValues, type Value } from "@laurel/statistics/resampling/unit-patterns";
import { BOOTSTRAP } from "./bootstrap.ts";
import type { TalliedUnits } from "./unit-tally.ts";
import { unitWeights } from "./unit-weights.ts";

type Scale = Pick<Agreement, "level" | "symmetrised">;

const SCALES: Readonly<Record<Agreement["measure"], Scale>> = {
  direction: { level: "nominal", symmetrised: true },
  strength: { level: "ordinal", symmetrised: true },
  label: { level: "nominal", symmetrised: false },
  rating: { level: "ordinal", symmetrised: false },
  step: { level: "ordinal", symmetrised: false },
};

const UNDEFINED = { value: null, reason: "No unit has two or more values." } as const;

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
  const [raw = UNDEFINED, alpha = UNDEFINED] = bootstrapEstimates(
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
