import { DomainError } from "../errors/domain-error.ts";
import { bradleyTerryProblem } from "./bradley-terry-problem.ts";
import { comparisonGroups } from "./comparison-groups.ts";
import { newtonMaximise } from "./newton-maximise.ts";
import { pointsWithHalfTies } from "./points-with-half-ties.ts";
import { strongGroups } from "./strong-groups.ts";
import { sumZeroCovariance } from "./sum-zero-covariance.ts";
import type { WinTable } from "./win-table.ts";

export type BradleyTerryFit =
  | {
      /** Log-odds scale, sum 0. */
      readonly theta: readonly number[];
      readonly standardErrors: readonly number[];
      /** Of theta, rows sum to 0; var(theta_i - theta_j) = c_ii + c_jj - 2 c_ij. */
      readonly covariance: readonly (readonly number[])[];
      /** Without the penalty. */
      readonly logLikelihood: number;
      /** The s of the penalty sum theta^2 / (2 s^2); null for maximum likelihood. */
      readonly priorSd: number | null;
      /** Ford's condition: whether the estimate would exist without a penalty. */
      readonly stronglyConnected: boolean;
    }
  | { readonly theta: null; readonly reason: string; readonly groups: readonly (readonly number[])[] };

/**
 * Bradley-Terry strengths: theta that maximises sum w_ij log sigmoid(theta_i - theta_j) - sum theta_i^2 / (2
 * s^2), with sum theta = 0, w_ij = wins + ties / 2, s = `priorSd` (log-odds; null: no penalty, plain maximum
 * likelihood). Standard errors come from the sum-zero pseudo-inverse of the information, votes taken as
 * independent; a tie counts as one comparison there.
 *
 * Edge cases: groups that no comparison links are never ranked against each other, penalty or not: null, with
 * the groups. Without a penalty the estimate exists only if the graph of wins is strongly connected (Ford):
 * else null, with its strong groups. Fewer than two models, or a fit that fails numerically: null with a
 * reason. Source: Bradley & Terry 1952; Ford 1957; Hunter 2004.
 */
export function bradleyTerry(
  table: WinTable,
  { priorSd = null }: { readonly priorSd?: number | null } = {},
): BradleyTerryFit {
  if (priorSd !== null && !(priorSd > 0 && Number.isFinite(priorSd))) {
    throw new DomainError(
      "INVALID",
      `The prior's standard deviation is ${priorSd}: give a number above 0, or null for none.`,
    );
  }
  const n = table.wins.length;
  const points = pointsWithHalfTies(table);
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
  if (priorSd === null && strong.length > 1) {
    return {
      theta: null,
      reason: "Some models never lost to any of the rest, so no finite strengths fit best.",
      groups: strong,
    };
  }
  const precision = priorSd === null ? 0 : 1 / priorSd ** 2;
  const problem = bradleyTerryProblem(points, n, precision);
  const theta = newtonMaximise(problem, new Float64Array(n));
  const covariance = theta && sumZeroCovariance(problem.derivatives(theta).information, n);
  if (!theta || !covariance)
    return { theta: null, reason: "The fit did not settle: the counts are too extreme.", groups };
  return {
    theta: [...theta],
    standardErrors: covariance.map((row, i) => Math.sqrt(Math.max(0, row[i] ?? 0))),
    covariance,
    logLikelihood: bradleyTerryProblem(points, n, 0).value(theta),
    priorSd,
    stronglyConnected: strong.length === 1,
  };
}
