import { type KendallTauB, kendallTauB, type PairOrders } from "@laurel/statistics/agreement/kendall-tau-b";
import { bootstrapEstimate, type BootstrapOptions } from "@laurel/statistics/resampling/bootstrap";
import type { Estimate } from "@laurel/statistics/resampling/estimate";
import { meanStatistic } from "@laurel/statistics/resampling/statistic";
import { unitPatterns } from "@laurel/statistics/resampling/unit-patterns";
import { DomainError } from "../errors/domain-error.ts";
import type { RankingAnswer } from "../questions/kinds/ranking-schemas.ts";

/** One task of three or more responses, with one ranking for each annotator. */
export type RankingUnit = {
  readonly taskId: string;
  readonly responseIds: readonly string[];
  readonly rankings: readonly {
    readonly annotatorId: string;
    readonly answer: Pick<RankingAnswer, "tiers">;
  }[];
};

/**
 * How far annotators agree in ranking three or more responses, with the counts that a reader needs to judge
 * the figure.
 */
export type RankingAgreementSummary = {
  /** Tasks handed in, and rankings of them. */
  readonly units: number;
  readonly rankings: number;
  /**
   * What the figure rests on: tasks with two or more rankings that could be compared, and the pairs of
   * rankings that were compared there.
   */
  readonly comparedUnits: number;
  readonly comparedRankings: number;
  /** Pairs of rankings left out of the figure because one of them ties everything. */
  readonly withoutOrder: number;
  /** How all pairs of rankings, including those without order, order each pair of responses. */
  readonly pairs: PairOrders;
  /** The mean of each task's mean tau-b over its pairs of annotators. */
  readonly meanTauB: Estimate;
  /** Tasks by their own mean tau-b, in eight steps of .25 from -1 to 1; the last step includes 1. */
  readonly histogram: readonly { readonly from: number; readonly to: number; readonly units: number }[];
};

const STEP = 0.25;
const NOTHING = "No task has two or more rankings that can be compared.";

/**
 * Agreement on rankings of three or more responses: the mean over tasks of a task's mean Kendall tau-b over
 * its pairs of annotators, with a 95 % interval from seeded resamples of tasks.
 *
 * The place of a response is its tier, so ties count as ties. The middle of a partial ranking was left
 * unplaced, which no measure of whole rankings can tell from a tie, so it counts as tied between the best and
 * the worst. Edge cases: a pair of rankings has no tau-b if one of them ties everything; it is left out and
 * counted; a task without any other pair, as with one annotator, is left out; where no task is left, the
 * result is null with a reason; responses that only one of two rankings places are left out of that pair; a
 * repeated annotator is INVALID. Source: Kendall 1945; mean pairwise rank correlation as in Kendall & Gibbons
 * 1990, chapter 6.
 */
export function summariseRankings(
  units: readonly RankingUnit[],
  options: BootstrapOptions = {},
): RankingAgreementSummary {
  const compared = units.map(compareRankings);
  const all = compared.flat();
  const tausOfTasks = compared
    .map((pairs) => pairs.flatMap(({ tau }) => tau.value ?? []))
    .filter((taus) => taus.length > 0);
  const means = tausOfTasks.map((taus) => taus.reduce((sum, tau) => sum + tau, 0) / taus.length);
  const { patterns, unitCounts } = unitPatterns(
    means.map((mean) => [mean]),
    1,
  );
  return {
    units: units.length,
    rankings: units.reduce((sum, { rankings }) => sum + rankings.length, 0),
    comparedUnits: means.length,
    comparedRankings: tausOfTasks.flat().length,
    withoutOrder: all.filter(({ tau }) => tau.value === null).length,
    pairs: totalOf(all.map(({ pairs }) => pairs)),
    meanTauB: bootstrapEstimate(unitCounts, meanStatistic(patterns.flat(), NOTHING), options),
    histogram: Array.from({ length: 2 / STEP }, (_, step) => {
      const from = -1 + step * STEP;
      return { from, to: from + STEP, units: means.filter((mean) => stepOf(mean) === step).length };
    }),
  };
}

// Rounding may put a mean just below the edge of its step, or just above 1.
function stepOf(mean: number): number {
  return Math.max(0, Math.min(2 / STEP - 1, Math.floor((mean + 1) / STEP + 1e-9)));
}

function totalOf(pairs: readonly PairOrders[]): PairOrders {
  const total = (part: keyof PairOrders) => pairs.reduce((sum, each) => sum + each[part], 0);
  return {
    same: total("same"),
    opposite: total("opposite"),
    tiedByOne: total("tiedByOne"),
    tiedByBoth: total("tiedByBoth"),
  };
}

/**
 * Kendall's tau-b for each pair of rankings of a task, over the responses that both place. The place of a
 * response is its tier.
 *
 * Edge cases: fewer than two rankings give none; a repeated annotator is INVALID; others are as in
 * `kendallTauB`.
 */
export function compareRankings({ taskId, responseIds, rankings }: RankingUnit): KendallTauB[] {
  if (new Set(rankings.map(({ annotatorId }) => annotatorId)).size < rankings.length) {
    throw new DomainError(
      "INVALID",
      `An annotator has two rankings of task ${taskId}: give the standing one only.`,
      { taskId },
    );
  }
  const placed = rankings.map(({ answer }) =>
    responseIds.map((id) => answer.tiers.findIndex((tier) => tier.includes(id))),
  );
  return placed.flatMap((one, index) =>
    placed.slice(index + 1).map((other) => {
      const shared = [...responseIds.keys()].filter(
        (response) => one[response] !== -1 && other[response] !== -1,
      );
      return kendallTauB(
        shared.map((response) => one[response] ?? 0),
        shared.map((response) => other[response] ?? 0),
      );
    }),
  );
}
