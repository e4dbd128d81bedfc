import { choleskyFactor } from "./cholesky-factor.ts";
import { choleskySolve } from "./cholesky-solve.ts";
import { comparisonGroups } from "./comparison-groups.ts";
import { davidsonProblem } from "./davidson-problem.ts";
import { newtonMaximise } from "./newton-maximise.ts";
import { pointsWithHalfTies } from "./points-with-half-ties.ts";
import { strongGroups } from "./strong-groups.ts";
import type { WinTable } from "./win-table.ts";

export type DavidsonFit =
  | {
      /** Log-odds scale, sum 0; not comparable with strengths from `bradleyTerry`. */
      readonly theta: readonly number[];
      readonly standardErrors: readonly number[];
      /** How readily equals tie: P(tie) = nu / (2 + nu) for equal strengths. */
      readonly nu: number;
      readonly logLikelihood: number;
    }
  | { readonly theta: null; readonly reason: string; readonly groups: readonly (readonly number[])[] };

/**
 * Bradley-Terry with ties after Davidson, by maximum likelihood: with pi = e^theta,
 * P(i beats j) = pi_i / (pi_i + pi_j + nu sqrt(pi_i pi_j)) and P(tie) = nu sqrt(pi_i pi_j) / (the same).
 * Standard errors come from the inverse information on the vectors of sum 0, votes taken as independent.
 *
 * Edge cases: null with a reason and the groups where comparisons don't link all models, where the graph of
 * wins (ties count both ways) is not strongly connected, without any tie (nu = 0: use `bradleyTerry`) and
 * with nothing but ties. Source: Davidson 1970, JASA 65:317.
 */
export function davidson(table: WinTable): DavidsonFit {
  const n = table.wins.length;
  const points = pointsWithHalfTies(table);
  const off = (flat: readonly number[]) =>
    Float64Array.from(flat, (count, cell) => (cell % n === Math.floor(cell / n) ? 0 : count));
  const wins = off(table.wins.flat());
  const ties = table.ties ? off(table.ties.flat()) : new Float64Array(n * n);
  const groups = comparisonGroups(points, n);
  if (n < 2) return { theta: null, reason: "There are fewer than two models.", groups };
  if (groups.length > 1) {
    return {
      theta: null,
      reason: `No comparison links ${groups.length} groups of models: they can't be ranked together.`,
      groups,
    };
  }
  const strong = strongGroups(points, n);
  if (strong.length > 1) {
    return {
      theta: null,
      reason: "Some models never lost to any of the rest, so no finite strengths fit best.",
      groups: strong,
    };
  }
  if (!ties.some((count) => count > 0)) return { theta: null, reason: "There are no ties to model.", groups };
  if (!wins.some((count) => count > 0)) return { theta: null, reason: "There is nothing but ties.", groups };

  const problem = davidsonProblem(wins, ties, n);
  const point = newtonMaximise(problem, new Float64Array(n + 1));
  const factor = point && choleskyFactor(problem.derivatives(point).information, n + 1);
  if (!point || !factor)
    return { theta: null, reason: "The fit did not settle: the counts are too extreme.", groups };
  return {
    theta: [...point.subarray(0, n)],
    standardErrors: Array.from({ length: n }, (_, i) => {
      const unit = new Float64Array(n + 1);
      unit[i] = 1;
      return Math.sqrt(Math.max(0, (choleskySolve(factor, unit)[i] ?? 0) - 1 / n));
    }),
    nu: Math.exp(point[n] ?? 0),
    logLikelihood: problem.value(point),
  };
}
