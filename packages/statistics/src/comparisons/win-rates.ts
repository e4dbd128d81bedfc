import { newtonMaximise } from "../numeric/newton.ts";
import { type BootstrapOptions, unitResamples } from "../resampling/bootstrap.ts";
import { type Estimate, percentileInterval } from "../resampling/estimate.ts";
import { unitPatterns } from "../resampling/unit-patterns.ts";
import { bradleyTerry, bradleyTerryProblem } from "./bradley-terry.ts";
import { comparisonGroups } from "./win-table.ts";

/**
 * What one annotator said of two responses, by the models that wrote them. With `tie`, which one is called
 * the winner has no meaning.
 */
export type Comparison = {
  readonly taskId: string;
  readonly annotatorId: string;
  readonly winner: string;
  readonly loser: string;
  readonly tie: boolean;
};

export type ModelWinRate = {
  readonly model: string;
  /** Tasks with at least one comparison of this model, which its interval rests on. */
  readonly tasks: number;
  readonly comparisons: number;
  readonly wins: number;
  readonly ties: number;
  readonly losses: number;
  /** (wins + ties / 2) / comparisons, against whichever models it met. */
  readonly winRate: Estimate;
  /** Bradley-Terry log-odds, with sum 0 over models, which correct for whom it met. */
  readonly strength: Estimate;
};

export type WinRatesSummary = {
  readonly tasks: number;
  readonly annotators: number;
  readonly comparisons: number;
  /** Comparisons of a model with itself, which are left out of everything else. */
  readonly sameModel: number;
  readonly models: readonly ModelWinRate[];
  /** `wins[i][j]` says how often models[i] beat models[j]; `ties` is symmetric. */
  readonly matrix: {
    readonly wins: readonly (readonly number[])[];
    readonly ties: readonly (readonly number[])[];
  };
  /** The groups of models that comparisons link; strengths exist only when there is one. */
  readonly groups: readonly (readonly string[])[];
  /** The s of the penalty sum theta^2 / (2 s^2) on strengths, in log-odds. */
  readonly priorSd: number;
};

const DEFAULT_PRIOR_SD = 2;

/**
 * Win rate and Bradley-Terry strength of each model (names ascending), with the table of who beat whom. Ties
 * are half wins in both. 95 % intervals come from seeded resamples of tasks, which keep all comparisons of a
 * task together. Strengths carry a weak penalty sum theta^2 / (2 s^2) with s = `priorSd` (by default 2, which
 * expects strengths within ±4), so that a model that never lost still has a finite one; `bradleyTerry` can
 * fit without it.
 *
 * Edge cases: a model compared with itself is counted in `sameModel` and left out; no comparisons give no
 * models; models in groups that no comparison links have a win rate but no strength, with the reason; a
 * resample without the model, or with unlinked groups, is undefined there (see `percentileInterval`). Source:
 * Bradley & Terry 1952; Efron & Tibshirani 1993, chapter 13.
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

/**
 * A comparison of models i and j as one number below 2 n^2: i n + j if i beat j; for a tie n^2 + min n + max.
 */
function comparisonCode(winner: number, loser: number, tie: boolean, n: number): number {
  return tie ? n * n + Math.min(winner, loser) * n + Math.max(winner, loser) : winner * n + loser;
}

/** Flat n x n counts; `ties` are symmetric, and `points` = wins + ties / 2. */
type Tally = {
  readonly wins: Float64Array;
  readonly ties: Float64Array;
  readonly points: Float64Array;
};

/**
 * Sums the comparison codes of patterns over n models, pattern i counted `weights[i]` times. O(codes + n^2).
 *
 * Edge cases: no patterns give zeros. Source: definition.
 */
function tallyComparisons(
  patterns: readonly (readonly number[])[],
  weights: ArrayLike<number>,
  n: number,
): Tally {
  const counts = new Float64Array(2 * n * n);
  patterns.forEach((codes, pattern) => {
    const weight = weights[pattern] ?? 0;
    if (weight === 0) return;
    for (const code of codes) counts[code] = (counts[code] ?? 0) + weight;
  });
  const wins = counts.slice(0, n * n);
  const upper = counts.subarray(n * n);
  const ties = upper.map((tied, cell) => tied + (upper[(cell % n) * n + Math.floor(cell / n)] ?? 0));
  return { wins, ties, points: wins.map((won, cell) => won + (ties[cell] ?? 0) / 2) };
}

/**
 * For each of n models, points won / comparisons made, from flat n x n points (a tie half for each).
 *
 * Edge cases: a model without comparisons is null. Source: definition.
 */
function rateOfPoints(points: Float64Array, n: number): readonly (number | null)[] {
  return Array.from({ length: n }, (_, i) => {
    let won = 0;
    let made = 0;
    for (let j = 0; j < n; j += 1) {
      won += points[i * n + j] ?? 0;
      made += (points[i * n + j] ?? 0) + (points[j * n + i] ?? 0);
    }
    return made === 0 ? null : won / made;
  });
}
