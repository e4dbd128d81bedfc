import { bradleyTerryProblem } from "./bradley-terry-problem.ts";
import { bradleyTerry } from "./bradley-terry.ts";
import { comparisonCode } from "./comparison-code.ts";
import { comparisonGroups } from "./comparison-groups.ts";
import type { Comparison } from "./comparison.ts";
import type { Estimate } from "./estimate.ts";
import { newtonMaximise } from "./newton-maximise.ts";
import { percentileInterval } from "./percentile-interval.ts";
import { rateOfPoints } from "./rate-of-points.ts";
import { tallyComparisons } from "./tally-comparisons.ts";
import { unitPatterns } from "./unit-patterns.ts";
import type { BootstrapOptions } from "./unit-resamples.ts";
import { unitResamples } from "./unit-resamples.ts";
import type { WinRatesSummary } from "./win-rates-summary.ts";

const DEFAULT_PRIOR_SD = 2;

/**
 * Win rate and Bradley-Terry strength of each model (names ascending), with the table of who beat whom. Ties
 * are half wins in both. 95 % intervals come from seeded resamples of tasks, all comparisons of a task
 * together. Strengths carry a weak penalty sum theta^2 / (2 s^2), s = `priorSd` (default 2: strengths within
 * ±4 are expected), so that a model that never lost still has a finite one; `bradleyTerry` fits without.
 *
 * Edge cases: a model compared with itself is counted in `sameModel` and left out; no comparisons, no models;
 * models in groups that no comparison links have a win rate but no strength, with the reason; a resample
 * without the model, or with unlinked groups, is undefined there (see `percentileInterval`). Source: Bradley
 * & Terry 1952; Efron & Tibshirani 1993, chapter 13.
 */
export function winRates(
  comparisons: readonly Comparison[],
  options: BootstrapOptions & { readonly priorSd?: number } = {},
): WinRatesSummary {
  const { priorSd = DEFAULT_PRIOR_SD } = options;
  const kept = comparisons.filter(({ winner, loser }) => winner !== loser);
  const names = [...new Set(kept.flatMap(({ winner, loser }) => [winner, loser]))].sort();
  const n = names.length;
  const { patterns, unitCounts } = unitPatterns(codesByTask(kept, names), 1);
  const tally = tallyComparisons(patterns, unitCounts, n);
  const rates = rateOfPoints(tally.points, n);
  const matrix = { wins: rows(tally.wins, n), ties: rows(tally.ties, n) };
  const fit = bradleyTerry(matrix, { priorSd });

  const rateDraws = names.map((): (number | null)[] => []);
  const strengthDraws = names.map((): (number | null)[] => []);
  for (const weights of unitResamples(unitCounts, options)) {
    const { points } = tallyComparisons(patterns, weights, n);
    const drawnRates = rateOfPoints(points, n);
    const linked = fit.theta !== null && comparisonGroups(points, n).length === 1;
    const theta = linked
      ? newtonMaximise(bradleyTerryProblem(points, n, 1 / priorSd ** 2), Float64Array.from(fit.theta))
      : null;
    for (let i = 0; i < n; i += 1) {
      rateDraws[i]?.push(drawnRates[i] ?? null);
      strengthDraws[i]?.push(theta?.[i] ?? null);
    }
  }

  return {
    tasks: new Set(kept.map(({ taskId }) => taskId)).size,
    annotators: new Set(kept.map(({ annotatorId }) => annotatorId)).size,
    comparisons: kept.length,
    sameModel: comparisons.length - kept.length,
    models: names.map((model, i) => ({
      model,
      tasks: tasksWith(model, kept),
      comparisons: kept.filter(({ winner, loser }) => winner === model || loser === model).length,
      wins: sum(matrix.wins[i]),
      ties: sum(matrix.ties[i]),
      losses: sum(matrix.wins.map((row) => row[i] ?? 0)),
      winRate: estimate(rates[i] ?? null, rateDraws[i], "The model has no comparisons."),
      strength:
        fit.theta === null
          ? { value: null, reason: fit.reason }
          : estimate(fit.theta[i] ?? null, strengthDraws[i], "The model has no comparisons."),
    })),
    matrix,
    groups: comparisonGroups(tally.points, n).map((group) => group.flatMap((i) => names[i] ?? [])),
    priorSd,
  };
}

function codesByTask(
  comparisons: readonly Comparison[],
  names: readonly string[],
): readonly (readonly number[])[] {
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const byTask = new Map<string, number[]>();
  for (const { taskId, winner, loser, tie } of comparisons) {
    const code = comparisonCode(indexOf.get(winner) ?? 0, indexOf.get(loser) ?? 0, tie, names.length);
    const codes = byTask.get(taskId);
    if (codes) codes.push(code);
    else byTask.set(taskId, [code]);
  }
  return [...byTask.values()];
}

function tasksWith(model: string, comparisons: readonly Comparison[]): number {
  return new Set(
    comparisons
      .filter(({ winner, loser }) => winner === model || loser === model)
      .map(({ taskId }) => taskId),
  ).size;
}

function estimate(value: number | null, draws: readonly (number | null)[] = [], reason: string): Estimate {
  return value === null ? { value: null, reason } : { value, interval: percentileInterval(draws) };
}

function rows(flat: Float64Array, n: number): readonly (readonly number[])[] {
  return Array.from({ length: n }, (_, i) => [...flat.subarray(i * n, (i + 1) * n)]);
}

function sum(counts: readonly number[] = []): number {
  return counts.reduce((total, count) => total + count, 0);
}
