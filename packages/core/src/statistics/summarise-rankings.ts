import { bootstrapEstimate } from "./bootstrap-estimate.ts";
import { compareRankings } from "./compare-rankings.ts";
import type { PairOrders } from "./kendall-tau-b.ts";
import { meanStatistic } from "./mean-statistic.ts";
import type { RankingAgreementSummary } from "./ranking-agreement-summary.ts";
import type { RankingUnit } from "./ranking-unit.ts";
import { unitPatterns } from "./unit-patterns.ts";
import type { BootstrapOptions } from "./unit-resamples.ts";

const STEP = 0.25;
const NOTHING = "No task has two or more rankings that can be compared.";

/**
 * Agreement on rankings of three or more responses: of each task the mean Kendall tau-b over its pairs of
 * annotators, and the mean of that over tasks, each weighing once, with a 95 % interval from seeded resamples
 * of tasks.
 *
 * A response's place is its tier, so ties count as ties. A partial ranking ranks the best above a middle
 * tier, as if that were tied, above the worst: its middle was left unplaced, which no measure of whole
 * rankings can tell from a tie. Edge cases: a pair of rankings of which one ties everything has no tau-b and
 * is left out and counted; a task without any other pair, as with one annotator, is left out; no task left
 * gives null with a reason; responses that only one of two rankings places are left out of that pair; a
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

// A mean that rounding put a hair under a step's edge, or over 1, belongs to the step that it means.
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
